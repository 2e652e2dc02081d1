// Made of compare.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var L=document.currentScript,d=new URL("../",L instanceof HTMLScriptElement?L.src:location.href),w=t=>new URL(
t,d).href;var E=(t,e,o)=>{if(!(t instanceof e))throw new Error(o);return t},m=(t,e)=>E(document.getElementById(
t),e,`#${t}`),i=(t,e,o)=>E(t.querySelector(e),o,e),C=(t,e,o)=>[...t.querySelectorAll(e)].map(n=>E(n,
o,e)),u=t=>{let e=m(t,HTMLTemplateElement).content.firstElementChild?.cloneNode(!0);if(!(e instanceof
HTMLElement))throw new Error(`#${t} is empty`);return e};var g=new Map,F=t=>new Promise((e,o)=>{let n=document.createElement("script");n.src=new URL(`${t}.js`,
d).href,n.addEventListener("kp-data",a=>e(a.detail));for(let a of["load","error"])n.addEventListener(
a,()=>{n.remove(),o(new Error(t))});document.head.append(n)}),N=async t=>{let e=await fetch(new URL(
t,d));if(!e.ok)throw new Error(`${t}: ${e.status}`);return e.json()},T=t=>{let e=g.get(t);return e||
(e=d.protocol==="file:"?F(t):N(t),g.set(t,e),e.catch(()=>g.delete(t))),e};var M=t=>{let e=setTimeout(t,400);return()=>clearTimeout(e)};var O="kp-tray";var y=t=>document.dispatchEvent(new CustomEvent(O,{detail:t}));var _=t=>y(e=>e.forget(t)),b=t=>y(e=>e.keep(t));var h=(t,e)=>(t??"").replace(/\{(\w+)\}/g,(o,n)=>String(e[n]));var z=/^\d{4}\/[a-z0-9-]+\/[a-z0-9-]+$/,x=t=>[...new Set(new URLSearchParams(t).getAll("case"))].filter(
e=>z.test(e)).slice(0,4),v=t=>`?${t.map(e=>`case=${e}`).join("&")}`,H=t=>/media\/[\w-]+\.webp$/.exec(
t??"")?.[0].replace(/-1280\.webp$/,"-640.webp");var B=new Intl.NumberFormat("en",{maximumFractionDigits:4}),$=t=>B.format(t);var R=()=>{let t=m("kp-compare-choices",HTMLTemplateElement).content.children;return new Map([...t].
map(e=>{let{field:o,value:n}=e.dataset;return[`${o}/${n}`,e.textContent]}))},l=(t,e="")=>{let o=u("k\
p-compare-cell");i(o,"span",HTMLElement).textContent=t;let n=i(o,"small",HTMLElement);return e?n.textContent=
e:n.remove(),o},S=t=>{let e=u("kp-compare-points");for(let o of t){let n=document.createElement("li");
n.textContent=o,i(e,"ul",HTMLElement).append(n)}return e},I=(t,e,o)=>({fields:n,computed:a={}})=>{let c=a[e];
return c?l(c.text,c.base):l((n[o]===void 0?t.none:t.noFigure)??"")},P=(t,e)=>{let o=t.none??"",n=s=>({
fields:r})=>{let p=[r[s]??[]].flat().map(f=>`${s}/${f}`),A=[...e].flatMap(([f,q])=>p.includes(f)?[q]:
[]);return l(A.join("、")||o)},a=s=>({fields:r})=>l(String(r[s]??o)),c=s=>({fields:r})=>l(r[s]===void 0?
o:$(r[s]));return{place:s=>l([...new Set([s.city_name,s.place_name])].filter(Boolean).join("，")),unit_name:s=>l(
s.unit_name),round:a("round"),funds_wan:c("funds_wan"),people_served:c("people_served"),total_cost_wan:I(
t,"total_cost_wan","costs"),cost_per_head_yuan:I(t,"cost_per_head_yuan","people_served"),category:n(
"category"),themes:n("themes"),key_areas:n("key_areas"),audiences:n("audiences"),summary:a("summary"),
replicable:({fields:s})=>S(s.replicable??[]),conditions:a("conditions"),evidence:({fields:{evidence:s}})=>s?.
length?S(s.map(r=>h(t.evidence,r))):l(o)}};var D=({fields:t,pictures:e})=>{let n=(t.images??[]).findIndex(a=>a.file===t.cover);return H(e?.[n]?.
address)},G=({id:t,case:e},o)=>{let n=u("kp-compare-case"),a=e?e.fields.title:t,c=i(n,"a",HTMLAnchorElement);
c.textContent=a,c.href=w(`cases/${t}/`),i(n,"button span",HTMLElement).textContent=`：${a}`,i(n,"bu\
tton",HTMLElement).addEventListener("click",o);let s=i(n,"img",HTMLImageElement),r=e&&D(e);return r?
s.src=w(r):s.remove(),n},k=class{constructor(e){this.words=e.dataset,this.status=m("kp-compare-statu\
s",HTMLElement),this.region=m("kp-compare-table",HTMLElement),this.how=m("kp-compare-how",HTMLElement),
this.more=m("kp-compare-do",HTMLElement),this.top=i(this.region,"thead tr",HTMLElement),this.rows=C(
this.region,"[data-row]",HTMLElement),this.cells=P(e.dataset,R()),this.turn=0,this.columns=[]}drop(e){
let o=x(location.search).filter(n=>n!==e);history.pushState(null,"",location.pathname+v(o)),_(e),this.
update(()=>this.status.focus())}keep(){b(this.columns.map(({id:e,case:o})=>({id:e,title:o?.fields.title??
e})))}async load(e){let o=M(()=>this.status.textContent=this.words.loading??""),n=e.map(async c=>({id:c,
case:await T(`cases/${c}/case.json`).catch(()=>null)})),a=await Promise.all(n);return o(),a}async update(e){
this.turn+=1;let o=this.turn,n=x(location.search);if(this.how.hidden=n.length>1,this.more.hidden=this.
region.hidden=!n.length,!n.length){this.status.textContent="";return}let a=await this.load(n);o===this.
turn&&(this.columns=a,this.draw(),e?.())}draw(){let{columns:e,top:o,rows:n,words:a}=this,c=e.map(r=>G(
r,()=>this.drop(r.id)));o.replaceChildren(o.firstElementChild,...c),n.forEach((r,p)=>this.drawRow(r,
p===0));let s=e.filter(r=>r.case).length;this.status.textContent=s>1?h(a.shown,{count:s}):a[s?"one":
"missing"]??""}drawRow(e,o){let n=this.cells[e.dataset.row??""],a=o?this.words.missing:"",c=this.columns.
map(({case:r})=>r?n(r):l(a??""));e.replaceChildren(e.firstElementChild,...c);let s=c.filter((r,p)=>this.
columns[p].case).map(r=>r.firstElementChild?.textContent);e.classList.toggle("kp-same",s.length>1&&new Set(
s).size===1)}},j=()=>{let t=document.getElementById("kp-compare");if(!t)return;let e=new k(t);i(e.more,
"[data-kp-again]",HTMLElement).addEventListener("click",()=>e.keep()),window.addEventListener("popst\
ate",()=>e.update()),e.update()};j();})();
