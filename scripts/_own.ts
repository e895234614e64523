import { readNarrative } from '../server/checklist/narrative.ts'
import { checklistOf } from '../test/checklist/checklists-fixture.ts'
import { CASES } from '../test/checklist/narrative-cases.ts'
let id='';let ok=0,bad=0
const only=process.argv[2]
for(const line of CASES.trim().split('\n')){ if(line.startsWith('# ')){id=line.slice(2);continue}
 if(only&&!only.split(',').includes(id)) continue
 const [note='',facts='']=line.split(' → ')
 const want=new Map(facts==='nothing'?[]:facts.split(' ').map(f=>{const [a,b]=f.split('=');return [a,b] as [string,string]}))
 const found=readNarrative(checklistOf(id),note)
 const diff:string[]=[]
 for(const [k,v] of want){const g=found.get(k as any)?.value; if(String(typeof g==='object'?JSON.stringify(g):g)!==v)diff.push(`MISS ${k} want ${v} got ${g}`)}
 for(const [k,v] of found) if(!want.has(k)) diff.push(`EXTRA ${k}=${v.value} «${v.evidence.quote}»`)
 if(diff.length){bad++;console.log(id,note,'\n   ',diff.join('\n    '))} else ok++
}
console.log(ok,bad)
