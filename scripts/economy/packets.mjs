// The packets whose pages are measured: what comes along, in both editions, on both papers and in large print, and one planned session.
const papers = { Letter: { paper: 'letter' }, A4: { paper: 'a4' } };
const looks = { ...papers, 'large print': { paper: 'letter', layout: { largePrint: true } } };

/** A lesson of 45 minutes for a class of twenty. */
const audience = 'k12';
const wish = { minutes: 45, people: 20 };

/** Named packets; `library` is what `dist/index.js` exports. */
export function packetsToMeasure({ composePacket, customize, planSession, planRecipe }, playbook) {
  const packet = (recipe) => composePacket(customize(playbook, recipe).value);
  const shipped = playbook.recipes.flatMap(({ id, recipe }) =>
    ['facilitator', 'participant'].flatMap((edition) =>
      Object.entries(looks).map(([look, change]) => ({
        recipe: id,
        edition,
        look,
        packet: packet({ ...recipe, edition, ...change }),
      })),
    ),
  );
  const { value: tailored } = customize(playbook, { audience });
  const [plan] = planSession(tailored.playbook, wish).plans;
  const planned = Object.entries(papers).map(([look, change]) => ({
    recipe: '45 minutes, planned',
    edition: 'facilitator',
    look,
    packet: packet({ ...planRecipe(plan, wish, tailored.recipe), ...change }),
  }));
  return [...shipped, ...planned];
}
