// The programs in docs/frameworks.md are the files of the hosts that `npm run bench -- hosts` builds and runs.
import { apps } from '../bench/hosts/app-hosts.mjs';
import { bundlers, frameworks } from '../bench/hosts/built-hosts.mjs';
import { finder } from '../bench/hosts/finder-host.mjs';
import { nodeHosts } from '../bench/hosts/node-hosts.mjs';

const hosts = { ...nodeHosts, ...bundlers, ...frameworks, ...apps, ...finder };
const languages = {
  mjs: 'js',
  jsx: 'jsx',
  js: 'js',
  vue: 'vue',
  astro: 'astro',
  svelte: 'svelte',
  html: 'html',
  css: 'css',
};

/** A page with the file of a host after each `<!-- host NAME: PATH -->`, up to `<!-- /host -->`. The word `host` keeps it from being run as a program of its own. */
export const fillHosts = (page) =>
  page.replace(
    /<!-- host (.+?): (\S+) -->\n[\s\S]*?<!-- \/host -->/g,
    (_, name, path) => `<!-- host ${name}: ${path} -->\n\n${shown(name, path)}\n<!-- /host -->`,
  );

function shown(name, path) {
  const text = hosts[name]?.files[path];
  if (text === undefined)
    throw new Error(
      `docs/frameworks.md shows \`${path}\` of \`${name}\`, which the bench of hosts does not have.`,
    );
  const language = languages[path.split('.').at(-1)];
  return `\`${path}\`:\n\n\`\`\`${language} host\n${text.trim()}\n\`\`\`\n`;
}
