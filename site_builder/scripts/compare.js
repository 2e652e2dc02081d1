// Made of compare.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var C=document.currentScript,u=new URL("../",C instanceof HTMLScriptElement?C.src:location.href),E=t=>new URL(
t,u).href;var g=(t,e,o)=>{if(!(t instanceof e))throw new Error(o);return t},p=(t,e)=>g(document.getElementById(
t),e,`#${t}`),l=(t,e,o)=>g(t.querySelector(e),o,e),T=(t,e,o)=>[...t.querySelectorAll(e)].map(n=>g(n,
o,e)),h=t=>{let e=p(t,HTMLTemplateElement).content.firstElementChild?.cloneNode(!0);if(!(e instanceof
HTMLElement))throw new Error(`#${t} is empty`);return e};var x=new Map,F=t=>new Promise((e,o)=>{let n=document.createElement("script");n.src=new URL(`${t}.js`,
u).href,n.addEventListener("kp-data",r=>e(r.detail));for(let r of["load","error"])n.addEventListener(
r,()=>{n.remove(),o(new Error(t))});document.head.append(n)}),N=async t=>{let e=await fetch(new URL(
t,u));if(!e.ok)throw new Error(`${t}: ${e.status}`);return e.json()},M=t=>{let e=x.get(t);return e||
(e=u.protocol==="file:"?F(t):N(t),x.set(t,e),e.catch(()=>x.delete(t))),e};var y=t=>{let e=setTimeout(t,400);return()=>clearTimeout(e)};var O="kp-tray";var _=t=>document.dispatchEvent(new CustomEvent(O,{detail:t}));var b=t=>_(e=>e.forget(t)),v=t=>_(e=>e.keep(t));var f=(t,e)=>(t??"").replace(/\{(\w+)\}/g,(o,n)=>String(e[n]));var z=/^\d{4}\/[a-z0-9-]+\/[a-z0-9-]+$/,k=t=>[...new Set(new URLSearchParams(t).getAll("case"))].filter(
e=>z.test(e)).slice(0,4),H=t=>`?${t.map(e=>`case=${e}`).join("&")}`,$=t=>/media\/[\w-]+\.webp$/.exec(
t??"")?.[0].replace(/-1280\.webp$/,"-640.webp");var B=new Intl.NumberFormat("en",{maximumFractionDigits:4}),S=t=>B.format(t);var R=()=>{let t=p("kp-compare-choices",HTMLTemplateElement).content.children;return new Map([...t].
map(e=>{let{field:o,value:n}=e.dataset;return[`${o}/${n}`,e.textContent]}))},m=(t,e="")=>{let o=h("k\
p-compare-cell");l(o,"span",HTMLElement).textContent=t;let n=l(o,"small",HTMLElement);return e?n.textContent=
e:n.remove(),o},I=t=>{let e=h("kp-compare-points");for(let o of t){let n=document.createElement("li");
n.textContent=o,l(e,"ul",HTMLElement).append(n)}return e},P=(t,e)=>{let o=t.none??"",n=s=>({fields:a})=>{
let d=[a[s]??[]].flat().map(w=>`${s}/${w}`),A=[...e].flatMap(([w,q])=>d.includes(w)?[q]:[]);return m(
A.join("、")||o)},r=s=>({fields:a})=>m(String(a[s]??o)),c=s=>({fields:a})=>m(a[s]===void 0?o:S(a[s])),
i=s=>({computed:a={}})=>{let d=a[s];return d?m(d.text,d.base):m(t.noFigure??"")};return{place:s=>m([
...new Set([s.city_name,s.place_name])].filter(Boolean).join("，")),unit_name:s=>m(s.unit_name),round:r(
"round"),funds_wan:c("funds_wan"),people_served:c("people_served"),total_cost_wan:i("total_cost_wan"),
cost_per_head_yuan:i("cost_per_head_yuan"),category:n("category"),themes:n("themes"),key_areas:n("ke\
y_areas"),audiences:n("audiences"),summary:r("summary"),replicable:({fields:s})=>I(s.replicable??[]),
conditions:r("conditions"),evidence:({fields:{evidence:s}})=>s?.length?I(s.map(a=>f(t.evidence,a))):
m(o)}};var D=({fields:t,pictures:e})=>{let n=(t.images??[]).findIndex(r=>r.file===t.cover);return $(e?.[n]?.
address)},G=({id:t,case:e},o)=>{let n=h("kp-compare-case"),r=e?e.fields.title:t,c=l(n,"a",HTMLAnchorElement);
c.textContent=r,c.href=E(`cases/${t}/`),l(n,"button span",HTMLElement).textContent=`：${r}`,l(n,"bu\
tton",HTMLElement).addEventListener("click",o);let i=l(n,"img",HTMLImageElement),s=e&&D(e);return s?
i.src=E(s):i.remove(),n},L=class{constructor(e){this.words=e.dataset,this.status=p("kp-compare-statu\
s",HTMLElement),this.region=p("kp-compare-table",HTMLElement),this.how=p("kp-compare-how",HTMLElement),
this.more=p("kp-compare-do",HTMLElement),this.top=l(this.region,"thead tr",HTMLElement),this.rows=T(
this.region,"[data-row]",HTMLElement),this.cells=P(e.dataset,R()),this.turn=0,this.columns=[]}drop(e){
let o=k(location.search).filter(n=>n!==e);history.pushState(null,"",location.pathname+H(o)),b(e),this.
update(()=>this.status.focus())}keep(){v(this.columns.map(({id:e,case:o})=>({id:e,title:o?.fields.title??
e})))}async load(e){let o=y(()=>this.status.textContent=this.words.loading??""),n=e.map(async c=>({id:c,
case:await M(`cases/${c}/case.json`).catch(()=>null)})),r=await Promise.all(n);return o(),r}async update(e){
this.turn+=1;let o=this.turn,n=k(location.search);if(this.how.hidden=n.length>1,this.more.hidden=this.
region.hidden=!n.length,!n.length){this.status.textContent="";return}let r=await this.load(n);o===this.
turn&&(this.columns=r,this.draw(),e?.())}draw(){let{columns:e,top:o,rows:n,words:r}=this,c=e.map(s=>G(
s,()=>this.drop(s.id)));o.replaceChildren(o.firstElementChild,...c),n.forEach((s,a)=>this.drawRow(s,
a===0));let i=e.filter(s=>s.case).length;this.status.textContent=i>1?f(r.shown,{count:i}):r[i?"one":
"missing"]??""}drawRow(e,o){let n=this.cells[e.dataset.row??""],r=o?this.words.missing:"",c=this.columns.
map(({case:s})=>s?n(s):m(r??""));e.replaceChildren(e.firstElementChild,...c);let i=c.filter((s,a)=>this.
columns[a].case).map(s=>s.firstElementChild?.textContent);e.classList.toggle("kp-same",i.length>1&&new Set(
i).size===1)}},j=()=>{let t=document.getElementById("kp-compare");if(!t)return;let e=new L(t);l(e.more,
"[data-kp-again]",HTMLElement).addEventListener("click",()=>e.keep()),window.addEventListener("popst\
ate",()=>e.update()),e.update()};j();})();
