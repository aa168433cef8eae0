import { type LayoutOption, layoutOptions, type RecipeLayout } from '../../../index.js';

type Field = keyof RecipeLayout;

/** What is set, and what is taken away (`undefined`), when somebody picks an option: also what it needs, what needs it, and what cannot stand beside it. */
export function pickLayout(
  option: LayoutOption,
  picked: boolean,
): Partial<Record<Field, LayoutOption['on'] | undefined>> {
  const { field, on, apart = [], needs } = option;
  if (!picked) {
    const leaning = layoutOptions.filter((o) => o.needs === field).map((o) => [o.field, undefined]);
    return Object.fromEntries([[field, undefined], ...leaning]);
  }
  const gone = layoutOptions.filter((o) => apart.includes(o.field) || apart.includes(o.needs as Field));
  const base = layoutOptions.find((o) => o.field === needs);
  return Object.fromEntries([
    ...gone.map((o) => [o.field, undefined]),
    ...(base ? [[base.field, base.on]] : []),
    [field, on],
  ]);
}
