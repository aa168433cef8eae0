// The page of live elements: readers choose an audience, and the activity is the one for it.
import { defineElements } from 'networks-playbook/elements';

defineElements();
const packets = JSON.parse(document.getElementById('packets').textContent);
const activity = document.getElementById('activity');
document.getElementById('audience').addEventListener('change', (event) => {
  activity.packet = packets[event.target.value];
});
