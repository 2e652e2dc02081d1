// Made of compare.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var T=document.currentScript,d=new URL("../",T instanceof HTMLScriptElement?T.src:location.href),g=t=>new URL(
t,d).href;var x=(t,e,o)=>{if(!(t instanceof e))throw new Error(o);return t},m=(t,e)=>x(document.getElementById(
t),e,`#${t}`),i=(t,e,o)=>x(t.querySelector(e),o,e),k=(t,e,o)=>[...t.querySelectorAll(e)].map(n=>x(n,
o,e)),u=t=>{let e=m(t,HTMLTemplateElement).content.firstElementChild?.cloneNode(!0);if(!(e instanceof
HTMLElement))throw new Error(`#${t} is empty`);return e};var L=new Map,N=t=>new Promise((e,o)=>{let n=document.createElement("script");n.src=new URL(`${t}.js`,
d).href,n.addEventListener("kp-data",r=>e(r.detail));for(let r of["load","error"])n.addEventListener(
r,()=>{n.remove(),o(new Error(t))});document.head.append(n)}),O=async t=>{let e=await fetch(new URL(
t,d));if(!e.ok)throw new Error(`${t}: ${e.status}`);return e.json()},M=t=>{let e=L.get(t);return e||
(e=d.protocol==="file:"?N(t):O(t),L.set(t,e),e.catch(()=>L.delete(t))),e};var y=t=>{let e=setTimeout(t,400);return()=>clearTimeout(e)};var U="kp-tray";var v=t=>document.dispatchEvent(new CustomEvent(U,{detail:t}));var _=t=>v(e=>e.forget(t)),b=t=>v(e=>e.keep(t));var f=(t,e)=>(t??"").replace(/\{(\w+)\}/g,(o,n)=>String(e[n]));var B=/^\d{4}\/[a-z0-9-]+\/[a-z0-9-]+$/,h=t=>[...new Set(new URLSearchParams(t).getAll("case"))].filter(
e=>B.test(e)).slice(0,4),w=t=>`?${t.map(e=>`case=${e}`).join("&")}`,H=t=>/media\/[\w-]+\.webp$/.exec(
t??"")?.[0].replace(/-1280\.webp$/,"-640.webp");var D=new Intl.NumberFormat("en",{maximumFractionDigits:4}),S=t=>D.format(t);var R=()=>{let t=m("kp-compare-choices",HTMLTemplateElement).content.children;return new Map([...t].
map(e=>{let{field:o,value:n}=e.dataset;return[`${o}/${n}`,e.textContent]}))},l=(t,e="")=>{let o=u("k\
p-compare-cell");i(o,"span",HTMLElement).textContent=t;let n=i(o,"small",HTMLElement);return e?n.textContent=
e:n.remove(),o},$=t=>{let e=u("kp-compare-points");for(let o of t){let n=document.createElement("li");
n.textContent=o,i(e,"ul",HTMLElement).append(n)}return e},I=(t,e,o)=>({fields:n,computed:r={}})=>{let c=r[e];
return c?l(c.text,c.base):l((n[o]===void 0?t.none:t.noFigure)??"")},A=(t,e)=>{let o=t.none??"",n=s=>({
fields:a})=>{let p=[a[s]??[]].flat().map(E=>`${s}/${E}`),q=[...e].flatMap(([E,F])=>p.includes(E)?[F]:
[]);return l(q.join("、")||o)},r=s=>({fields:a})=>l(String(a[s]??o)),c=s=>({fields:a})=>l(a[s]===void 0?
o:S(a[s]));return{place:s=>l([...new Set([s.city_name,s.place_name])].filter(Boolean).join("，")),unit_name:s=>l(
s.unit_name),round:r("round"),funds_wan:c("funds_wan"),people_served:c("people_served"),total_cost_wan:I(
t,"total_cost_wan","costs"),cost_per_head_yuan:I(t,"cost_per_head_yuan","people_served"),category:n(
"category"),themes:n("themes"),key_areas:n("key_areas"),audiences:n("audiences"),summary:r("summary"),
replicable:({fields:s})=>$(s.replicable??[]),conditions:r("conditions"),evidence:({fields:{evidence:s}})=>s?.
length?$(s.map(a=>f(t.evidence,a))):l(o)}};var G=({fields:t,pictures:e})=>{let n=(t.images??[]).findIndex(r=>r.file===t.cover);return H(e?.[n]?.
address)},J=({id:t,case:e},o)=>{let n=u("kp-compare-case"),r=e?e.fields.title:t,c=i(n,"a",HTMLAnchorElement);
c.textContent=r,c.href=g(`cases/${t}/`),i(n,"button span",HTMLElement).textContent=`：${r}`,i(n,"bu\
tton",HTMLElement).addEventListener("click",o);let s=i(n,"img",HTMLImageElement),a=e&&G(e);return a?
s.src=g(a):s.remove(),n},P=t=>(t.dataset.kpAdd??"").split(" "),C=class{constructor(e){this.words=e.dataset,
this.status=m("kp-compare-status",HTMLElement),this.region=m("kp-compare-table",HTMLElement),this.how=
m("kp-compare-how",HTMLElement),this.offers=k(this.how,"[data-kp-add]",HTMLElement),this.more=m("kp-\
compare-do",HTMLElement),this.top=i(this.region,"thead tr",HTMLElement),this.rows=k(this.region,"[da\
ta-row]",HTMLElement),this.cells=A(e.dataset,R()),this.turn=0,this.columns=[]}drop(e){let o=h(location.
search).filter(n=>n!==e);history.pushState(null,"",location.pathname+w(o)),_(e),this.update(()=>this.
status.focus())}add(e){let o=w([...h(location.search),...e]);history.pushState(null,"",location.pathname+
w(h(o))),this.update(()=>this.status.focus())}keep(){b(this.columns.map(({id:e,case:o})=>({id:e,title:o?.
fields.title??e})))}async load(e){let o=y(()=>this.status.textContent=this.words.loading??""),n=e.map(
async c=>({id:c,case:await M(`cases/${c}/case.json`).catch(()=>null)})),r=await Promise.all(n);return o(),
r}async update(e){this.turn+=1;let o=this.turn,n=h(location.search);this.how.hidden=n.length>1,this.
more.hidden=this.region.hidden=!n.length;for(let c of this.offers)c.hidden=P(c).every(s=>n.includes(
s));if(!n.length){this.status.textContent="";return}let r=await this.load(n);o===this.turn&&(this.columns=
r,this.draw(),e?.())}draw(){let{columns:e,top:o,rows:n,words:r}=this,c=e.map(a=>J(a,()=>this.drop(a.
id)));o.replaceChildren(o.firstElementChild,...c),n.forEach((a,p)=>this.drawRow(a,p===0));let s=e.filter(
a=>a.case).length;this.status.textContent=s>1?f(r.shown,{count:s}):r[s?"one":"missing"]??""}drawRow(e,o){
let n=this.cells[e.dataset.row??""],r=o?this.words.missing:"",c=this.columns.map(({case:a})=>a?n(a):
l(r??""));e.replaceChildren(e.firstElementChild,...c);let s=c.filter((a,p)=>this.columns[p].case).map(
a=>a.firstElementChild?.textContent);e.classList.toggle("kp-same",s.length>1&&new Set(s).size===1)}},
j=()=>{let t=document.getElementById("kp-compare");if(!t)return;let e=new C(t);i(e.more,"[data-kp-ag\
ain]",HTMLElement).addEventListener("click",()=>e.keep());for(let n of e.offers)n.addEventListener("\
click",r=>{r.preventDefault(),e.add(P(n))});window.addEventListener("popstate",()=>e.update()),e.update()};j();})();
