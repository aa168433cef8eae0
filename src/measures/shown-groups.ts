/** How many people of a group each figure would rest on. */
export interface GroupSize {
  readonly name: string;
  readonly sizes: readonly number[];
}

/**
 * Names of the groups whose figures may be shown. A small group is held back, and so are others, the smallest first, until those
 * that are held back are together no small group either: beside the figures of all, theirs could be found by subtraction.
 */
export function shownGroups(groups: readonly GroupSize[], least: number): string[] {
  const bySize = [...groups].sort(
    (a, b) => Math.min(...a.sizes) - Math.min(...b.sizes) || (a.name < b.name ? -1 : 1),
  );
  const small = bySize.filter(({ sizes }) => sizes.some((n) => n < least)).length;
  for (let held = small; held < bySize.length; held += 1)
    if (isSafe(bySize.slice(0, held), least)) {
      const shown = new Set(bySize.slice(held).map((g) => g.name));
      return groups.map((g) => g.name).filter((name) => shown.has(name));
    }
  return [];
}

/** Whether groups that are held back are, for each figure, nobody or enough people together. */
function isSafe(held: readonly GroupSize[], least: number): boolean {
  return (held[0]?.sizes ?? []).every((_, i) => {
    const people = held.reduce((sum, { sizes }) => sum + sizes[i]!, 0);
    return people === 0 || people >= least;
  });
}
