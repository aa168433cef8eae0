import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync, readdirSync } from 'node:fs';
const dir=process.argv[2]||'/work/main/templates/pdf/'; const list=(process.argv[3]||'k12').split(',');
const fonts=readdirSync('/work/main/templates/fonts').filter(f=>f.endsWith('.ttf')).sort().map(f=>readFileSync('/work/main/templates/fonts/'+f));
const c=NodeCompiler.create({workspace:'/tmp/ty/ws',fontArgs:[{fontBlobs:fonts}]});
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1e6};
for(const a of list){ c.resetShadow(); for(const f of readdirSync(dir)) c.mapShadow('/tmp/ty/ws/'+f,readFileSync(dir+f)); for(const f of readdirSync('/tmp/ty/'+a)) c.mapShadow('/tmp/ty/ws/'+f,readFileSync('/tmp/ty/'+a+'/'+f));
let s=cpu(),t=performance.now(); const m=c.compile({mainFilePath:'/tmp/ty/ws/packet.typ'}); if(!m.result){console.log(JSON.stringify(c.fetchDiagnostics(m.takeError())).slice(0,600));process.exit(1)}
const lay=cpu()-s, lw=performance.now()-t; s=cpu(); const pdf=c.pdf(m.result,{pdfStandard:'1.7',creationTimestamp:0}); console.log(a,'layout cpu',lay.toFixed(2),'wall',(lw/1000).toFixed(2),'pdf cpu',(cpu()-s).toFixed(2),'MB',(pdf.length/1e6).toFixed(2),'pages',m.result.numOfPages??''); }
