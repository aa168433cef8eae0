import { composePacket, customize } from 'networks-playbook';
import { playbook } from 'networks-playbook/content';
import { writePdf } from 'networks-playbook/pdf';
import { writeFileSync } from 'node:fs';
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1e6};
for (const a of process.argv.slice(2)) { const p=composePacket(customize(playbook,{audience:a}).value); const c=cpu(),t=performance.now(); const b=await writePdf(p,{engine:process.env.ENG??'native'}); console.log(a,'wall',((performance.now()-t)/1000).toFixed(1),'cpu',(cpu()-c).toFixed(1),'KB',(b.length/1000).toFixed(0)); writeFileSync('/tmp/base-'+a+'.pdf',b); }
