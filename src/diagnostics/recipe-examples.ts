import { ex } from './rule-example.js';

/** One example for each rule of recipes, rosters, responses and overlays. */
export const recipeExamples = {
  'recipe-value': ex(
    'recipe.yaml',
    'select: { minMinutes: 10, maxMinutes: 30 }\n',
    'select: { minMinutes: 60, maxMinutes: 30 }\n',
    [1, 23],
  ),
  'recipe-color': ex(
    'recipe.yaml',
    'brand: { primary: "#1f4e5f" }\n',
    'brand: { primary: "#00757f" }\n',
    [1, 19],
  ),
  'id-renamed': ex('recipe.yaml', 'exclude: [count-names]\n', 'exclude: [count-people]\n', [1, 11]),
  'recipe-needs': ex('recipe.yaml', 'audience: k12\n', 'overlays: [ours]\n', [1, 11]),
  'recipe-session': ex(
    'recipe.yaml',
    'sessions: [[greeting-round]]\n',
    'sessions: [[greeting-round]]\nexclude: [greeting-round]\n',
    [1, 12],
  ),
  'recipe-count': ex(
    'recipe.yaml',
    'title: One short meeting\nsessions: [[greeting-round]]\n',
    'title: Two meetings\nsessions: [[greeting-round]]\n',
    [1, 8],
  ),
  'recipe-section': ex(
    'recipe.yaml',
    'hide: [{ at: greeting-round, section: Adapt }]\n',
    'hide: [{ at: greeting-round, section: Adopt }]\n',
    [1, 39],
  ),
  'recipe-link': ex(
    'link',
    '#recipe=1.q1ZKLE3JTM1LTlWyUso2NFLSUUpNySzJzM8D8gsSi0oykzMLEvNKlGoB',
    '#recipe=1.q1ZKLE3JTM1LTlWyUso2NFLSUUpNySzJzM8D8gsS',
    [1, 1],
  ),
  'roster-syntax': ex(
    'roster.csv',
    'organization.name,audience\nLincoln High,k12\n',
    'organization.name,audience\n"Lincoln" High,k12\n',
    [2, 1],
  ),
  'roster-file': ex(
    'roster.csv',
    'file,audience\nlincoln,k12\nnorth,k12\n',
    'file,audience\nlincoln,k12\nlincoln,college\n',
    [3, 1],
  ),
  'responses-column': ex(
    'responses.csv',
    'code,when,trust\nM07A,before,2\n',
    'code,when,trus\nM07A,before,2\n',
    [1, 11],
  ),
  'responses-value': ex(
    'responses.csv',
    'code,when,trust\nM07A,before,2\n',
    'code,when,trust\nM07A,before,7\n',
    [2, 13],
  ),
  'overlay-target': ex(
    'overlay.yaml',
    'name: Ours\nactions:\n  - { remove: greeting-round }\n',
    'name: Ours\nactions:\n  - { remove: greetings-round }\n',
    [3, 5],
  ),
  'overlay-unpinned': ex(
    'overlay.yaml',
    'name: Ours\nactions:\n  - { append: greeting-round, section: Prepare, text: Bring tape., was: 3c2b7fed4929 }\n',
    'name: Ours\nactions:\n  - { append: greeting-round, section: Prepare, text: Bring tape. }\n',
    [3, 5],
  ),
  'overlay-stale': ex(
    'overlay.yaml',
    'name: Ours\nactions:\n  - { replace: greeting-round, section: Prepare, with: Nothing., was: 3c2b7fed4929 }\n',
    'name: Ours\nactions:\n  - { replace: greeting-round, section: Prepare, with: Nothing., was: 0123456789ab }\n',
    [3, 5],
  ),
};
