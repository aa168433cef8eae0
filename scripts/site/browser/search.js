// The page of the search: what `q` of the address asks for, best first. The index is a script, so that it is read from a disk too.
import MiniSearch from 'minisearch';

const asked = new URLSearchParams(location.search).get('q')?.trim() ?? '';
const status = document.getElementById('status');
const results = document.getElementById('results');
document.getElementById('q').value = asked;

if (asked === '') status.textContent = 'Type what you look for above.';
else {
  const search = new MiniSearch({ fields: ['title', 'page', 'text'], idField: 'at' });
  search.addAll(globalThis.siteSections);
  const boost = { title: 4, page: 2 };
  const found = search.search(asked, { boost, prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : 0) });
  const byPlace = new Map(globalThis.siteSections.map((section) => [section.at, section]));
  status.textContent =
    found.length === 0
      ? `Nothing found for “${asked}”.`
      : `${found.length} ${found.length === 1 ? 'place' : 'places'} for “${asked}”${found.length > 30 ? ', the best 30 of them here' : ''}.`;
  document.title = `${asked} · Search · networks-playbook`;
  for (const { id } of found.slice(0, 30)) results.append(resultOf(byPlace.get(id)));
}

function resultOf({ at, title, page, text }) {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = at;
  link.textContent = title === page ? title : `${title} (${page})`;
  const lead = document.createElement('p');
  lead.textContent = text.length > 160 ? `${text.slice(0, 160).replace(/\s\S*$/, '')} …` : text;
  line.append(link, lead);
  return line;
}
