import { composeResource, customize } from 'networks-playbook';
import { playbook } from 'networks-playbook/content/activities/relationship-map';

/** What `show --format packet` writes. */
const packet = JSON.stringify(
  composeResource(customize(playbook, { audience: 'k12' }).value, 'relationship-map'),
);

/**
 * Programs of pages, and how many kilobytes each may ship, compressed: `most` is the goal, and `now`, where the goal is not met
 * yet, what it must not grow beyond. The tests build them too.
 */
export const programs = {
  'a list of all titles': {
    most: 12,
    code: `
import { titles } from 'networks-playbook/content/index';
document.querySelector('main').textContent = titles.map((t) => t.title).join();`,
  },
  'a finder of activities': {
    most: 25,
    code: `
import { select } from 'networks-playbook';
import { activities, getActivity } from 'networks-playbook/content/index';
document.querySelector('input').oninput = ({ target }) => {
  const found = select({ activities }, { text: target.value, maxMinutes: 30 }).activities;
  document.querySelector('main').textContent = found.map((a) => a.title + a.summary).join();
};
document.querySelector('button').onclick = () => getActivity('relationship-map').then(console.log);`,
  },
  'a search box over the texts of all activities': {
    most: 75,
    code: `
import { search } from 'networks-playbook/search';
import { activities } from 'networks-playbook/content/index';
import { index } from 'networks-playbook/content/search';
const playbook = { activities };
document.querySelector('input').oninput = ({ target }) => {
  document.querySelector('main').textContent = search(playbook, target.value, { index }).map((r) => r.title).join();
};`,
  },
  'one activity, tailored and rendered': {
    most: 30,
    now: 37,
    code: `
import { customizeOne, renderResource } from 'networks-playbook';
import { playbook } from 'networks-playbook/content/activities/relationship-map';
const tailored = customizeOne(playbook, { audience: 'k12' });
document.querySelector('main').innerHTML = renderResource(tailored, 'relationship-map');`,
  },
  'the elements': { most: 18, now: 21, code: "import 'networks-playbook/elements/define';" },
  'an element with one activity': {
    most: 25,
    now: 26,
    code: `
import 'networks-playbook/elements/define';
document.querySelector('networks-playbook-activity').packet = ${packet};`,
  },
};
