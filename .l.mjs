import { generate } from './bench/generate.mjs'; import { mkdirSync, writeFileSync, rmSync } from 'node:fs'; import { dirname, join } from 'node:path';
const f='/tmp/gen1000'; rmSync(f,{recursive:true,force:true}); for (const [p,t] of Object.entries(generate(500))) { mkdirSync(dirname(join(f,p)),{recursive:true}); writeFileSync(join(f,p),t); }
const { loadPlaybook } = await import('networks-playbook/load'); const { folderSource } = await import('networks-playbook/node');
const t=performance.now(); const c=process.cpuUsage(); await loadPlaybook(folderSource(f)); const d=process.cpuUsage(c); console.log((performance.now()-t).toFixed(0), ((d.user+d.system)/1000).toFixed(0));
