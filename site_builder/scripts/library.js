// Made of library.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var d=(e,t)=>(e??"").replace(/\{(\w+)\}/g,(s,n)=>String(t[n]));var D=(e,t,s)=>{if(!(e instanceof t))throw new Error(s);return e},m=(e,t)=>D(document.getElementById(
e),t,`#${e}`),p=(e,t,s)=>D(e.querySelector(t),s,t),w=(e,t,s)=>[...e.querySelectorAll(t)].map(n=>D(n,
s,t)),k=e=>{let t=m(e,HTMLTemplateElement).content.firstElementChild?.cloneNode(!0);if(!(t instanceof
HTMLElement))throw new Error(`#${e} is empty`);return t};var L=class{constructor(t){this.root=t,this.words=t.dataset,this.step=Number(t.dataset.step),this.form=
m("kp-search",HTMLFormElement),this.field=m("kp-q",HTMLInputElement),this.status=m("kp-status",HTMLElement),
this.results=m("kp-results",HTMLElement),this.more=m("kp-more",HTMLButtonElement),this.again=m("kp-a\
gain",HTMLButtonElement),this.empty=m("kp-empty",HTMLElement),this.chips=m("kp-chips",HTMLElement),this.
kinds=m("kp-kinds",HTMLElement),this.sorting=m("kp-sort",HTMLSelectElement),this.filters=m("kp-facet\
s",HTMLDetailsElement),this.active=m("kp-active",HTMLElement),this.done=m("kp-done",HTMLElement),this.
view=p(t,".kp-bar__view",HTMLElement),this.ofCases=w(t,".kp-bar__sort, .kp-bar__view",HTMLElement),this.
facets=w(t,"[data-facet]",HTMLElement),this.boxes=w(t,"[data-facet] input",HTMLInputElement),this.kindBoxes=
w(this.kinds,"input",HTMLInputElement),this.viewBoxes=w(this.view,"input",HTMLInputElement),this.allowed=
this.offers()}offers(){let t=this.facets.map(s=>{let n=w(s,"input",HTMLInputElement).map(o=>o.value);
return[s.dataset.facet??"",new Set(n)]});return{facets:new Map(t),kinds:this.kindBoxes.map(s=>s.value),
sorts:[...this.sorting.options].map(s=>s.value),views:this.viewBoxes.map(s=>s.value),longest:this.field.
maxLength}}title(t){return this.facets.find(n=>n.dataset.facet===t)?.querySelector("legend")?.textContent??
t}label(t,s){return this.boxes.find(o=>o.name===t&&o.value===s)?.nextElementSibling?.textContent??s}kindName(t){
return this.kindBoxes.find(n=>n.value===t)?.nextElementSibling?.textContent??t}},B=e=>{let t=e.parentElement;
return{label:t,number:p(t,"small",HTMLElement)}};var Rt={ArrowDown:1,ArrowUp:-1},Ft=({field:e,results:t},s)=>{e.addEventListener("keydown",n=>{n.isComposing||
(n.key==="Escape"&&e.value&&(n.preventDefault(),e.value="",s()),n.key==="ArrowDown"&&(n.preventDefault(),
t.querySelector("h3 a")?.focus()))})},_t=({field:e,results:t,more:s})=>{t.addEventListener("keydown",
n=>{let o=n.target,i=Rt[n.key];if(n.key==="Escape"&&e.focus(),!i||o instanceof HTMLInputElement&&o.type===
"checkbox")return;n.preventDefault();let r=[...t.querySelectorAll("h3 a")].map(l=>l),a=o.closest("li\
:has(h3)"),c=r.findIndex(l=>l===a?.querySelector("h3 a"));(r[c+i]||(i<0?e:s)).focus()})},nt=({root:e,
status:t})=>{let s=null;return e.addEventListener("focusin",n=>{s=n.target}),e.addEventListener("foc\
usout",n=>{n.relatedTarget&&(s=null)}),()=>{s&&!s.isConnected&&document.activeElement===document.body&&
t.focus()}},ot=(e,t)=>{Ft(e,t),_t(e)};var Ut=({groups:e,ignored:t})=>{let s=new Map;for(let o of e)for(let i of o)s.set(i,[...s.get(i)??[],
o]);let n=new Set([...s.keys(),...t]);return{concepts:s,known:n,longest:Math.max(0,...[...n].map(o=>o.
length))}},Yt=(e,t)=>t?e.match(/[a-z0-9]+|[^a-z0-9 ]+/g)??[]:e.trim()?[e.trim()]:[],rt=(e,t,s)=>{let{
concepts:n,known:o,longest:i}=Ut(t),r=[],a="",c=()=>{r.push(...Yt(a,s).map(l=>({text:l,words:[]}))),
a=""};for(let l=0;l<e.length;){let h=Math.min(i,e.length-l);for(;h&&!o.has(e.slice(l,l+h));)h-=1;let f=e.
slice(l,l+h),u=n.get(f);h?c():a+=e[l],u&&r.push({text:f,words:u}),l+=h||1}return c(),r};var it="⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗\
⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞\
⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⼾户⾭青⿈黄";var Kt=/[\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u,Gt=/[\p{P}\p{S}\p{Z}\p{Cc}]/u,Wt="%‰°+#@&",
Vt=it.match(/../gu)??[],Zt=new Map(Vt.map(e=>Array.from(e))),Jt=e=>Kt.test(e)?"":Gt.test(e)&&!Wt.includes(
e)?" ":e,at=new Map,z=e=>{let t=at.get(e);return t===void 0&&(t=Array.from((Zt.get(e)??e).normalize(
"NFKC").toLowerCase(),Jt).join(""),at.set(e,t)),t},E=e=>Array.from(e.normalize("NFC"),z).join("").split(
" ").filter(Boolean).join(" ");var Qt=e=>{let t="",s=[];return e.forEach((n,o)=>{for(let i of z(n))if(!(i===" "&&t.endsWith(" "))){
t+=i;for(let r=i.length;r>0;r-=1)s.push(o)}}),{whole:t,origin:s}},O=(e,t)=>{let{whole:s,origin:n}=Qt(
e),o=[];for(let r of t)for(let a=s.indexOf(r);a>=0;a=s.indexOf(r,a+r.length))o.push({start:n[a],end:n[a+
r.length-1]+1,term:r});o.sort((r,a)=>r.start-a.start||a.end-r.end);let i=0;return o.filter(r=>r.start<
i?!1:(i=r.end,!0))},R=(e,t,s,n)=>{let o=[],i=s,r=(a,c)=>{let l=e.slice(i,a).join("");l&&o.push({text:l,
match:c}),i=a};for(let{start:a,end:c}of t)r(a,!1),r(c,!0);return r(n,!1),o},ct=(e,t)=>{let s=Array.from(
e.normalize("NFC"));return R(s,O(s,t),0,s.length)};var ht=96,ft=30,Xt=3,lt={text:"……",match:!1},ut=e=>new Set(e.map(t=>t.term)).size,te=e=>{let t=s=>ut(
e.filter(({start:n,end:o})=>n>=s&&o<=s+ht-ft));return e.reduce((s,{start:n})=>t(n)>t(s)?n:s,e[0]?.start??
0)},ee=(e,t)=>{let s=te(t),n=Math.max(0,s-ft),o=e.slice(n,s).findLastIndex(c=>/[。！？；\n]/.test(
c));(n>0||o>=0)&&(n+=o+1);let i=t.filter(c=>c.start===s).map(c=>c.end),r=Math.max(n+ht,...i),a=c=>/[\d.,%]/.
test(e[c]||"")&&/[\d.,]/.test(e[c-1]||"");for(;a(n);)n-=1;for(;a(r);)r+=1;return{start:n,end:r}},se=(e,t)=>{
let{start:s,end:n}=ee(e,t),o=t.filter(r=>r.start>=s&&r.end<=n),i=R(e,o,s,n).map(({text:r,match:a})=>({
text:r.replace(/\s+/gu," "),match:a}));return[...s>0?[lt]:[],...i,...n<e.length?[lt]:[]]},pt=(e,t)=>{
let s=e.map(([i,r,a])=>{let c=Array.from(a.normalize("NFC")),l=O(c,t),h=ut([...l,...O(Array.from(i),
t)]);return{heading:i,anchor:r,letters:c,found:l,kinds:h}}),n=s.filter(i=>i.kinds).sort((i,r)=>r.kinds-
i.kinds);return(n.length?s.filter(i=>n.slice(0,Xt).includes(i)):s.filter(i=>i.letters.length).slice(
0,1)).map(({heading:i,anchor:r,letters:a,found:c})=>({heading:i,anchor:r,parts:se(a,c)}))};var dt=e=>{let t=new Uint8Array(128);for(let r=0;r<e.length;r+=1)t[e.charCodeAt(r)]=r;let s=(r,a)=>{
let c=0;for(let l=a,h=1;;l+=1,h*=32){let f=t[r.charCodeAt(l)];if(c+=(f&31)*h,f<32)return[c,l+1]}},n=r=>{
let a=[];for(let c=0,l=0;c<r.length;){let[h,f]=s(r,c);l+=h,a.push(l),c=f}return a},o=r=>{let a=new Map;
for(let c=1;c<r.length;c+=1){let l=t[r.charCodeAt(c)];l&&a.set(c-1,l)}return a},i=r=>{let a=new Map;
for(let c=0,l=0;c<r.length;){let[h,f]=s(r,c);l+=h,a.set(l,t[r.charCodeAt(f)]),c=f+1}return a};return{
positions:n,codes:r=>(r.startsWith("=")?o:i)(r)}};var g="search/data",ne=(e,t)=>Array.from(e).reduce((s,n)=>(s*7919+(n.codePointAt(0)??0))%104729,0)%t,
oe=(e,t)=>{let s=[],n=[];return Array.from(e).forEach((o,i)=>{let r=s.length*t;for(let a=(o.codePointAt(
0)??0)-48;a>0;a-=1)s.push(i),n.push(r)}),{owner:s,starts:n}},re=e=>{let t=0;return e.map(([s,n])=>{let[
,o="",i=""]=/^([^-]*)-?(\d*)$/.exec(s)??[];return t+=n,{key:s,kind:o,year:Number(i),first:t-n,end:t}})},
ie=e=>{let t=Array.from(e),s=new Set;for(let n=0;n<t.length;n+=2)s.add(t[n]+t[n+1]);return s},ae=(e,t,s)=>{
let n=dt(t.digits),o=async i=>{let r=await s(`${g}/terms/${e.key}/${ne(i,e.shards)}.json`);return Object.
hasOwn(r,i)?r[i]:""};return{...oe(e.windows,t.window),groups:re(e.groups),frequent:ie(e.frequent),window:t.
window,fields:t.starts,positions:async i=>n.positions(await o(i)),codes:async i=>n.codes(await o(i))}},
mt=async e=>{let t=await e(`${g}/index.json`);return t.volumes.map(s=>ae(s,t,e))};var ce=[0,1,2.5,5],le=e=>{let t=e&3?16:0;for(let s=0;s<4;s+=1)e&32>>s&&(t|=1<<s);return{fields:t,times:ce[e&
3],at:[]}},C=e=>new Map([...e].map(([t,s])=>[t,le(s)])),wt=(e,t)=>{let s=new Map;for(let n of t){let o=Math.
floor(n/e.window),i=n-e.starts[o],r=4;for(;i<e.fields[r];)r-=1;let a=e.owner[o],c=s.get(a)??{fields:0,
times:0,at:[]};s.set(a,c),c.fields|=1<<r,c.times+=r===4?1:0,c.at.push(n)}return s},gt=(e,t)=>{let s=[];
for(let n=0;n<e.length;){let o=Math.min(n,e.length-2),i=2;t.has(e[o]+e[o+1])&&(o=Math.min(n,e.length-
3),i=3),s.push([o,e.slice(o,o+i).join("")]),n=o+i}return s},xt=(e,t)=>{let s=[];for(let n=0,o=0;n<e.
length&&o<t.length;)e[n]===t[o]?(s.push(e[n]),n+=1,o+=1):e[n]<t[o]?n+=1:o+=1;return s},he=(e,t)=>({fields:e.
fields|t.fields,times:e.times+t.times,at:[...e.at,...t.at].sort((s,n)=>s-n)}),x=e=>{let t=new Map;for(let[
s,n]of e.flatMap(o=>[...o])){let o=t.get(s);t.set(s,o?he(o,n):n)}return t};var fe=async(e,t)=>{let s;for(let n=0;n<t.length&&(!s||s.length);n+=2){let o=await Promise.all(t.slice(
n,n+2).map(async([i,r])=>(await e.positions(r)).map(c=>c-i)));s=(s?[s,...o]:o).reduce(xt)}return s??
[]},v=async(e,t)=>{let s=Array.from(t);return s.length===1||s.length===2&&e.frequent.has(t)?C(await e.
codes(t)):wt(e,await fe(e,gt(s,e.frequent)))};var ue=[10,8,5,3,1],Et={case:1,report:.9,update:.9,guide:.5},yt=Object.keys(Et),kt=60,pe=({fields:e,
times:t})=>{let s=ue.filter((o,i)=>e&1<<i),n=s.slice(1).reduce((o,i)=>o+i,0);return s[0]+.05*n+.15*Math.
log2(1+Math.min(t,15))},de=(e,t)=>{let s=kt;for(let n=0,o=0;n<e.length&&o<t.length;)s=Math.min(s,Math.
abs(e[n]-t[o])),e[n]<t[o]?n+=1:o+=1;return .5*(1-s/kt)},F=(e,t)=>t.score-e.score||yt.indexOf(e.kind)-
yt.indexOf(t.kind)||t.year-e.year||e.number-t.number,S=(e,t,s,{exact:n,base:o,part:i})=>{let r=e.groups.
find(h=>t<h.end);if(!r)throw new Error(`page ${t} is in no group`);let a=Et[r.kind]||1,c=s.slice(1).
reduce((h,f,u)=>h+de(s[u].at,f.at),0),l=(s.reduce((h,f)=>h+pe(f),0)+c)*a;return{group:r.key,number:t-
r.first,score:o*(n?1:a)+l/i,exact:n,kind:r.kind,year:r.year}};var me=5,vt=.5,we=async(e,{text:t,words:s})=>{if(!s.length)return x([await v(e,t)]);let n=s.map(o=>e.
codes(`~${o.join("/")}`));return x((await Promise.all(n)).map(C))},ge=({text:e,words:t})=>!t.length&&
e.length>2&&!/^[a-z0-9]+$/.test(e),xe=e=>{let t=Array.from(e),s=Math.max(1,(t.length-1)/me),n=[];for(let o=0;o<
t.length-1;o+=s)n.push(t[Math.floor(o)]+t[Math.floor(o)+1]);return n},ye=async(e,t)=>{let s=xe(t.text),
n=await Promise.all(s.map(i=>v(e,i))),o=new Map;for(let[i,r]of x(n)){let a=n.filter(c=>c.has(i)).length/
s.length;a>vt&&o.set(i,{...r,share:a})}return o},ke=e=>{let t=e.map(({text:s})=>s.length>1?s.length:
0);return t.some(Boolean)?t:e.map(()=>1)},Ee=async(e,t,s)=>{let n=await we(e,t);return s&&!n.size&&ge(
t)?ye(e,t):n},_=async(e,t,s)=>{let n=ke(t),o=n.reduce((a,c)=>a+c,0),i=await Promise.all(t.map(a=>Ee(
e,a,s))),r=[];for(let a of x(i).keys()){let c=i.map(u=>u.get(a)),h=c.reduce((u,M,zt)=>u+(M?n[zt]*(M.
share||1):0),0)/o;if(h<(s?vt:1))continue;let f={exact:!1,base:h*100,part:t.length};r.push(S(e,a,c.flatMap(
u=>u??[]),f))}return r};var ve=120,be=10,Me=/^(19|20)\d\d$/,Le=/\B(?=(\d{3})+$)/g,Oe=e=>e.replace(/\d{4,}/g,t=>Me.test(t)?t:
t.replace(Le," ")),Ce=e=>E(e.replace(/(\d)[,，](?=\d{3})/g,"$1")),Se=async(e,t)=>{let s=E(e),n=await t(
s),o=/\d[,，]\d{3}/.test(e)?Ce(e):Oe(n);return[...new Set([s,n,o])]},bt=(e,t)=>{let s=Array.from(e.
trim()).slice(0,ve).join("").split(/\s+/u),n=new Map(s.flatMap(o=>E(o)?[[E(o),o]]:[]));return Promise.
all([...n.values()].slice(0,be).map(o=>Se(o,t)))};var U=new Set,Te=()=>{let e=[];for(let t=176;t<248;t+=1)for(let s=161;s<255;s+=1)e.push(t,s);for(let t of new TextDecoder(
"gb2312").decode(new Uint8Array(e)))U.add(t)},Ae=e=>(U.size||Te(),Array.from(e).every(t=>t<"㐀"||U.
has(t))),Mt=async(e,t)=>{if(Ae(e))return e;let{traditional:s,simplified:n}=await t(`${g}/traditional\
.json`),o=Array.from(n),i=new Map(Array.from(s,(r,a)=>[r,o[a]]));return Array.from(e,r=>i.get(r)||r).
join("")};var qe=200,He=50,Lt=10,je=20,$e={groups:[],ignored:[]},Ne={traditional:"",simplified:""},Ie=async(e,t)=>{
let s=async o=>x(await Promise.all(o.map(i=>v(e,i)))),n=await Promise.all(t.map(s));return[...n[0].keys()].
flatMap(o=>{let i=n.flatMap(r=>r.get(o)??[]);return i.length<n.length?[]:[S(e,o,i,{exact:!0,base:qe,
part:1})]})},Y=class{constructor(){this.found=new Map}get size(){return this.found.size}add(t){for(let s of t){
let n=`${s.group}/${s.number}`;this.found.has(n)||this.found.set(n,s)}}sorted(){return[...this.found.
values()].sort(F)}},K=class{constructor(){this.none=!0}async without(t,s){try{return await t}catch(n){
return console.warn(n),this.none=!1,s}}},Ot=e=>e.flatMap(t=>[t.text,...t.words.flat()]).filter(t=>t.
length>1),T=class{constructor(t){this.load=t,this.opening=void 0}volumes(){if(!this.opening){let t=mt(
this.load);t.catch(()=>this.opening=void 0),this.opening=t}return this.opening}async everywhere(t){let s=await this.
volumes();return(await Promise.all(s.map(t))).flat()}async ask(t){let s=new K,n=await bt(t,c=>Mt(c,l=>s.
without(this.load(l),Ne)));if(!n.length)return{terms:[],hits:[],whole:!0};let o=s.without(this.load(
`${g}/synonyms.json`),$e),i=new Y;i.add(await this.everywhere(c=>Ie(c,n)));let r=[];if(i.size<He){let c=this.
widen(n,await o,i);r=await(i.size?s.without(c,[]):c)}return{terms:[...new Set([...n.flat(),...r])],hits:i.
sorted(),whole:s.none}}async widen(t,s,n){let o=!n.size,i=[],r=t.map(h=>h[Math.min(1,h.length-1)]),a=h=>r.
flatMap(f=>rt(f,s,h)),c=a(!1);c.some((h,f)=>h.words.length||h.text!==r[f])&&(n.add(await this.everywhere(
h=>_(h,c,!1))),i.push(...Ot(c)));let l=a(!0);if(o&&n.size<Lt&&l.length){let h=await this.everywhere(
f=>_(f,l,!0));n.add(h.sort(F).slice(0,Lt+je)),i.push(...Ot(l))}return i}mark(t,s){return ct(t,s)}text(t){
return this.load(`${g}/pages/${t.group}/${t.number}.json`)}async page(t){let{u:s,t:n,a:o}=await this.
text(t);return{address:s,title:n,about:o}}async excerpts(t,s){try{return pt((await this.text(t)).s,s)}catch(n){
return console.warn(n),[]}}};var Ct=document.currentScript,b=new URL("../",Ct instanceof HTMLScriptElement?Ct.src:location.href),
A=e=>new URL(e,b).href;var G=new Map,Pe=e=>new Promise((t,s)=>{let n=document.createElement("script");n.src=new URL(`${e}.j\
s`,b).href,n.addEventListener("kp-data",o=>t(o.detail));for(let o of["load","error"])n.addEventListener(
o,()=>{n.remove(),s(new Error(e))});document.head.append(n)}),De=async e=>{let t=await fetch(new URL(
e,b));if(!t.ok)throw new Error(`${e}: ${t.status}`);return t.json()},W=e=>{let t=G.get(e);return t||
(t=b.protocol==="file:"?Pe(e):De(e),G.set(e,t),t.catch(()=>G.delete(e))),t};var Be="kp-tray";var ze=e=>document.dispatchEvent(new CustomEvent(Be,{detail:e})),V=()=>ze(e=>e.mark());var St=(e,{terms:t,hits:s,whole:n},o,i)=>{if(!t.length)return null;let r={q:e,terms:t,whole:n,ranks:{},
hits:{}};for(let a of i)r.ranks[a]=new Map,r.hits[a]=new Map;return s.forEach((a,c)=>{let l=o.place(
a);l&&(r.ranks[l.kind].set(l.number,c),r.hits[l.kind].set(l.number,a))}),r};var Tt=e=>{let t=setTimeout(e,400);return()=>clearTimeout(t)};var q=class{constructor(t){this.desk=t,this.newest=0,this.said=t.status.textContent}async run(t,s){this.
newest+=1;let n=this.newest,o=()=>n!==this.newest,{desk:i}=this,{words:r,status:a}=i;i.more.disabled=
!0,i.again.hidden=!0;let c=Tt(()=>a.textContent=r.loading??"");try{let l=await t(o);return l&&this.settle(),
l}catch(l){return console.warn(l),o()||(s?.(),a.textContent=r.failed??"",i.again.hidden=!1),!1}finally{
c(),o()||(i.more.disabled=!1)}}settle(){let{words:t,status:s}=this.desk;(s.textContent===t.loading||
s.textContent===t.failed)&&(s.textContent=this.said),this.said=s.textContent}};var Re=new Intl.NumberFormat("en",{maximumFractionDigits:4}),Z=e=>Re.format(e);var At=(e,t)=>{let s=p(e,"[data-kp-pick]",HTMLInputElement);s.value=t.id,s.dataset.kpPick=t.title,p(
e,"[data-kp=title]",HTMLElement).textContent=t.title},qt=(e,t)=>{let s=k("kp-card"),{values:n}=e,o=p(
s,"h3 a",HTMLAnchorElement);o.href=A(e.address),o.textContent=e.title,p(s,"img",HTMLImageElement).src=
A(e.image);let i={place:t.label("city",n.city[0]),round:t.label("round",n.round[0]),unit:e.unit,point:e.
point,funds:Z(e.funds),people:Z(e.people),themes:(n.themes??[]).map(r=>t.label("themes",r)).join("、")};
for(let[r,a]of Object.entries(i))p(s,`[data-kp=${r}]`,HTMLElement).textContent=a;return At(s,e),s},Ht=(e,t)=>{
for(let{text:s,match:n}of t){if(!n){e.append(s);continue}let o=document.createElement("mark");o.textContent=
s,e.append(o)}},Fe=({heading:e,anchor:t,parts:s},n)=>{let o=k("kp-part"),i=p(o,"a",HTMLAnchorElement);
return e?(i.textContent=e,i.href=n+(t?`#${t}`:"")):i.remove(),Ht(p(o,"p",HTMLElement),s),o},_e=({values:e,
unit:t},s)=>[s.label("city",e.city[0]),t,s.label("round",e.round[0])].join("，"),J=(e,t,s,n)=>{let o=k(
"kp-hit"),i=p(o,"h3 a",HTMLAnchorElement);i.href=A(e.address),Ht(i,t);let r="about"in e?e.about:_e(e,
n);p(o,".kp-hit__about",HTMLElement).textContent=r;let a=p(o,".kp-hit__parts",HTMLElement);return a.
append(...s.map(c=>Fe(c,i.href))),s.length||a.remove(),"id"in e?At(o,e):p(o,".kp-pick",HTMLElement).
remove(),o},y=(e,t,s)=>{let n=k(e),o=p(n,"button",HTMLElement);return t&&((o.querySelector("span")??
o).textContent=t),o.addEventListener("click",s),n};var Q=(e,t)=>e.slice(0,t).replace(/\p{Cs}/gu,"").trim(),jt=e=>Object.fromEntries([...e].map(t=>[t,new Set])),
H=(e,t,s,n)=>{let o=new Set(e[t]);return n?o.add(s):o.delete(s),{...e,[t]:o}},X=(e,{kinds:t})=>e.q?e:
{...e,kind:t[0],sort:e.sort==="match"?"":e.sort},tt=(e,t)=>{let s=new URLSearchParams(e),n=(i,r)=>{let a=s.
get(i)??"";return r.includes(a)?a:""},o=[...t.facets].map(([i,r])=>{let a=s.getAll(i).flatMap(c=>c.split(
","));return[i,new Set(a.filter(c=>r.has(c)))]});return X({q:Q(s.get("q")??"",t.longest),chosen:Object.
fromEntries(o),kind:n("kind",t.kinds)||t.kinds[0],sort:n("sort",t.sorts),view:n("view",t.views)},t)},
j=({q:e,chosen:t,kind:s,sort:n,view:o},{kinds:i})=>{let r=Object.entries(t).map(([l,h])=>[l,[...h].join(
",")]),c=[["q",e],["kind",e&&s!==i[0]?s:""],...r,["sort",n],["view",o]].filter(([,l])=>l).map(([l,h])=>`${l}\
=${encodeURIComponent(h).replace(/%2C/g,",")}`).join("&");return c?`?${c}`:""};var $t=(e,{state:t,selected:{counts:s}},n)=>{let{words:o,field:i,chips:r,allowed:a}=e,c=()=>(r.querySelector(
"button")??i).focus(),l=[];if(t.q){let h=()=>{i.value="",n({q:""},{focus:c})};l.push(y("kp-chip",d(o.
query,{query:t.q}),h))}for(let h of[...a.facets.keys()].filter(f=>s[f]))for(let f of t.chosen[h]){let u=d(
o.chip,{facet:e.title(h),label:e.label(h,f)}),M=H(t.chosen,h,f,!1);l.push(y("kp-chip",u,()=>n({chosen:M},
{focus:c})))}if(l.length>1){let h=()=>{i.value="";let f=jt(a.facets.keys());n({q:"",chosen:f},{focus:()=>i.
focus()})};l.push(y("kp-clear","",h))}r.replaceChildren(...l)};var et=e=>e.toLocaleString("en"),Ue=(e,{state:t,selected:{counts:s},records:n})=>{for(let o of e.boxes){
let i=n.facets[t.kind].find(l=>l.key===o.name),r=s[o.name]?.[i?.choices.indexOf(o.value)??-1]??0,{label:a,
number:c}=B(o);o.checked=t.chosen[o.name].has(o.value),c.textContent=et(r),a.classList.toggle("kp-fa\
cet__none",!r)}for(let o of e.facets)o.hidden=!s[o.dataset.facet??""]},Ye=(e,{state:t,answer:s,records:n})=>{
e.kinds.hidden=!s;for(let o of e.kindBoxes){let i=s?s.ranks[o.value]:null;o.checked=o.value===t.kind;
let{found:r}=n.select(o.value,t.chosen,i);B(o).number.textContent=et(r.length)}},Ke=(e,{state:t,answer:s,
sort:n,view:o})=>{let i=[...e.sorting.options].find(r=>r.value==="match");i&&(i.hidden=i.disabled=!s),
e.sorting.value=n;for(let r of e.ofCases)r.hidden=t.kind!==e.allowed.kinds[0];for(let r of e.viewBoxes)
r.checked=r.value===o},$=({more:e,words:t,step:s},n)=>{e.hidden=n<=0,n>0&&(e.textContent=d(t.more,{count:Math.
min(s,n)}))},Nt=(e,t)=>{let{state:s,list:n}=t;document.activeElement!==e.field&&(e.field.value=s.q),
Ue(e,t),Ye(e,t),Ke(e,t),e.done.textContent=d(e.words.done,{count:et(n.length)});let o=Object.values(
s.chosen).reduce((i,r)=>i+r.size,0);e.active.textContent=o?d(e.words.active,{count:o}):""};var Ge=(e,{whole:t},s,n)=>`${n.length>0&&!n.some(i=>s.get(i)?.exact)?e.near:""}${t?"":e.partial}`,We=(e,{
state:t,answer:s,list:n,records:o})=>{let{words:i}=e,r=o.size[t.kind],a=n.length===r?i.all:i.some,c={
kind:e.kindName(t.kind),total:r,count:n.length},l=d(n.length||!r?a:i.none,c);return s?l+Ge(i,s,s.hits[t.
kind],n):l+(t.q?i.blank:"")},Ve=(e,{state:t,answer:s,selected:{without:n},records:o})=>{let{words:i}=e,
r=[],a=(c,l,h)=>r.push({text:d(i.drop,{label:c,count:l}),count:l,change:h});for(let c of e.allowed.facets.
keys()){let l=[...t.chosen[c]];if(!n[c]||!l.length)continue;let h=l.map(u=>e.label(c,u)).join("、"),
f={...t.chosen,[c]:new Set};a(d(i.chip,{facet:e.title(c),label:h}),n[c],{chosen:f})}if(!t.q)return r;
a(d(i.query,{query:t.q}),n.q,{q:""});for(let c of e.allowed.kinds.filter(l=>l!==t.kind)){let l=o.select(
c,t.chosen,s&&s.ranks[c]).found.length;r.push({text:d(i.turn,{kind:e.kindName(c),count:l}),count:l,change:{
kind:c}})}return r},It=(e,t,s)=>{let{status:n,empty:o,field:i}=e;if(n.textContent=We(e,t),o.hidden=t.
list.length>0,t.list.length)return;let a=Ve(e,t).filter(c=>c.count).map(({text:c,change:l})=>y("kp-d\
rop",c,()=>{i.value=l.q??t.state.q,s(l,{focus:()=>n.focus()})}));p(o,"ul",HTMLElement).replaceChildren(
...a)};var Ze=(e,t)=>e.map(({key:s,choices:n,sets:o})=>{let i=t[s];return i?.size?o.map(r=>r.some(a=>i.has(
n[a]))):null}),Je=(e,t,s,n)=>{let o=s&&!s.has(n)?e.length:-1;for(let i=0;i<e.length;i+=1)if(t[i]?.[e[i].
of[n]]===!1){if(o>=0)return-2;o=i}return o},Qe=({choices:e,sets:t},s)=>{let n=new Int32Array(e.length);
return t.forEach((o,i)=>{for(let r of o)n[r]+=s[i]}),n},Pt=(e,t,s,n)=>{let o=Ze(e,s),i=e.map(h=>new Int32Array(
h.sets.length)),r=new Int32Array(e.length+1),a=[];for(let h=0;h<t;h+=1){let f=Je(e,o,n,h);if(f===-1){
a.push(h);for(let u=0;u<e.length;u+=1)i[u][e[u].of[h]]+=1}else f>=0&&(r[f]+=1,f<e.length&&(i[f][e[f].
of[h]]+=1))}let c=Object.fromEntries(e.map((h,f)=>[h.key,Qe(h,i[f])])),l=Object.fromEntries(e.map((h,f)=>[
h.key,a.length+r[f]]));return{found:a,counts:c,without:{...l,q:a.length+r[e.length]}}};var Dt=["round","city"],Xe=1e4,st={funds:{column:"funds",way:-1},"funds-least":{column:"funds",way:1},
people:{column:"people",way:-1}},ts=({way:e},t)=>(s,n)=>+!t[s]-+!t[n]||e*(t[s]-t[n]),es=e=>e.split("\
-")[0],N=class{constructor(t){this.raw=t,this.places=new Map,this.size={case:0,report:0,update:0,guide:0},
this.first={},this.layOut(),this.facets=Object.fromEntries(Object.keys(this.size).map(s=>[s,this.facetsOf(
s)])),this.newest=this.rankByAge()}layOut(){let t={case:0,other:0};for(let[s,n]of this.raw.groups){let o=es(
s),i=o==="case"?"case":"other";this.first[o]??=t[i],this.places.set(s,{kind:o,start:t[i]-this.first[o]}),
t[i]+=n,this.size[o]+=n}}facetsOf(t){let{facets:s}=this.raw;return t==="case"?s:t==="guide"?[]:s.filter(
n=>Dt.includes(n.key)).map(n=>this.ofOthers(n,t))}ofOthers({key:t,choices:s},n){let o=this.raw.pages[t],
i=this.first[n]??0,r=s.length,a=o.slice(i,i+this.size[n]).map(c=>c<0?r:c);return{key:t,choices:s,sets:[
...s.map((c,l)=>[l]),[]],of:a}}rankByAge(){let[t,s]=Dt.map(r=>this.facets.case.find(a=>a.key===r)),n=(r,a)=>r?
r.sets[r.of[a]][0]??0:0,o=Array.from({length:this.size.case},(r,a)=>a);o.sort((r,a)=>n(t,r)-n(t,a)||
n(s,r)-n(s,a)||r-a);let i=new Int32Array(o.length);return o.forEach((r,a)=>{i[r]=a}),i}place({group:t,
number:s}){let n=this.places.get(t);if(!n)return null;let o=n.start+s;return o<this.size[n.kind]?{kind:n.
kind,number:o}:null}select(t,s,n){return Pt(this.facets[t],this.size[t],s,n)}sort(t,s,n,o){let i=r=>t===
"case"?this.newest[r]:r;if(t==="case"&&Object.hasOwn(st,n)){let r=ts(st[n],this.raw.cases[st[n].column]);
return s.sort((a,c)=>r(a,c)||i(a)-i(c))}return n==="match"&&o?s.sort((r,a)=>(o.get(r)??0)-(o.get(a)??
0)):s.sort((r,a)=>i(r)-i(a))}case(t){let{cases:s}=this.raw,n=Object.fromEntries(this.facets.case.map(
i=>[i.key,i.sets[i.of[t]].map(r=>i.choices[r])])),o=`${n.round[0]}/${n.city[0]}/${s.slug[t]}`;return{
id:o,values:n,address:`cases/${o}/`,title:s.title[t],unit:s.units[s.unit[t]],image:s.image[t],point:s.
point[t],funds:s.funds[t]/Xe,people:s.people[t]}}other(t,s){let{pages:n}=this.raw,o=this.first[t]+s;
return{address:n.address[o],title:n.title[o],about:n.about[o]}}};var I=class{constructor(t){this.desk=t,this.search=new T(W),this.state=tt(location.search,t.allowed),
this.drawn=location.search,this.records=null,this.answer=null,this.list=[],this.shown=t.results.children.
length,this.answered="",this.attempts=new q(t),this.keepFocus=nt(t),this.go=(s,n={})=>{this.turnTo(s,
n)}}get isOfCases(){return this.state.kind===this.desk.allowed.kinds[0]}get ranks(){return this.answer?
this.answer.ranks[this.state.kind]:null}get sort(){let{sort:t}=this.state;return t&&(this.answer||t!==
"match")?t:this.answer?"match":"newest"}get view(){return this.isOfCases?this.state.view||(this.answer?
"list":"cards"):"list"}turnTo(t,{replace:s=!1,focus:n}){this.state=X({...this.state,...t},this.desk.
allowed);let o=j(this.state,this.desk.allowed)||location.pathname;return o!==(location.search||location.
pathname)&&(s?history.replaceState(null,"",o):history.pushState(null,"",o)),this.drawn=location.search,
this.update(this.desk.step,n)}follow(t){return this.drawn=location.search,this.state=tt(location.search,
this.desk.allowed),this.desk.field.value=this.state.q,this.update(t?.shown||this.desk.step)}async ready(){
return this.records??=new N(await W("cases/data.json")),this.records}async look(t,s){return t?this.answer?.
q===t?this.answer:St(t,await this.search.ask(t),s,this.desk.allowed.kinds):null}async item(t,s){let{
answer:n,state:o,desk:i}=this,r=this.isOfCases?s.case(t):s.other(o.kind,t);if("id"in r&&this.view===
"cards")return qt(r,i);if(!n)return J(r,[{text:r.title,match:!1}],[],i);let a=n.hits[o.kind].get(t),
c=a?await this.search.excerpts(a,n.terms):[];return J(r,this.search.mark(r.title,n.terms),c,i)}async update(t,s){
let n=await this.attempts.run(o=>this.draw(t,o),()=>this.leave());return document.documentElement.classList.
remove("kp-asked"),n?(s?.(),this.keepFocus(),!0):!1}async draw(t,s){let{desk:n}=this,o=await this.ready(),
i=await this.look(this.state.q,o);if(s())return!1;this.answer=i,i||(this.state={...this.state,kind:n.
allowed.kinds[0]});let{state:r,ranks:a}=this,c=o.select(r.kind,r.chosen,a),l=o.sort(r.kind,c.found,this.
sort,a),h=await Promise.all(l.slice(0,t).map(f=>this.item(f,o)));return s()?!1:(this.list=l,this.shown=
h.length,this.answered=j(r,n.allowed),n.results.replaceChildren(...h),this.tell({state:r,answer:i,list:l,
selected:c,records:o,sort:this.sort,view:this.view}),!0)}leave(){let{desk:t}=this;j(this.state,t.allowed)!==
this.answered&&(this.list=[],this.shown=0,t.results.replaceChildren(),t.empty.hidden=!0,$(t,0))}tell(t){
let{desk:s}=this;s.results.classList.toggle("kp-cards",t.view==="cards"),s.results.classList.toggle(
"kp-hits",t.view==="list"),Nt(s,t),$(s,this.list.length-this.shown),$t(s,t,this.go),It(s,t,this.go),
V()}async extend(){if(!this.list.length&&!await this.update(this.shown))return;let t=this.shown;await this.
attempts.run(n=>this.append(t,n))&&this.desk.results.children[t]?.querySelector("a")?.focus()}async append(t,s){
let{desk:n}=this,o=await this.ready(),i=this.list.slice(t,t+n.step),r=await Promise.all(i.map(a=>this.
item(a,o)));return s()?!1:(n.results.append(...r),this.shown=t+r.length,V(),$(n,this.list.length-this.
shown),history.replaceState({shown:this.shown},""),!0)}};var ss=200,P=class{constructor(t,s){this.desk=t,this.library=s,this.unfinished=!1,this.pause=0}ask(){
clearTimeout(this.pause);let{field:t,allowed:s}=this.desk,n=Q(t.value,s.longest);if(n===this.library.
state.q)return;let o=n?{q:n}:{q:n,sort:""};this.library.go(o,{replace:this.unfinished}),this.unfinished=
!0}askSoon(){clearTimeout(this.pause),this.pause=window.setTimeout(()=>this.ask(),ss)}equip(){let{field:t,
form:s}=this.desk;t.addEventListener("input",n=>{clearTimeout(this.pause),n.isComposing||this.askSoon()}),
t.addEventListener("compositionend",()=>this.askSoon()),s.addEventListener("submit",n=>{n.preventDefault(),
this.ask(),this.unfinished=!1})}};var ns=(e,t,s)=>{for(let n of e.boxes)n.addEventListener("change",()=>{s.unfinished=!1,t.go({chosen:H(
t.state.chosen,n.name,n.value,n.checked)})});for(let n of e.kindBoxes)n.addEventListener("change",()=>t.
go({kind:n.value}));for(let n of e.viewBoxes)n.addEventListener("change",()=>t.go({view:n.value}));e.
sorting.addEventListener("change",()=>t.go({sort:e.sorting.value})),e.more.addEventListener("click",
()=>t.extend()),e.again.addEventListener("click",()=>{t.update(t.shown||e.step,()=>e.status.focus())}),
e.done.addEventListener("click",()=>{e.filters.open=!1,e.status.focus(),e.status.scrollIntoView({block:"\
center"})})},os=({root:e},t)=>{let s=()=>{t.ready().catch(()=>{})};for(let n of["pointerover","focus\
in","touchstart"])e.addEventListener(n,s,{once:!0,passive:!0})},rs=(e,t)=>{let{words:s}=e;window.matchMedia(
"(min-width: 60em)").matches&&(e.filters.open=!0),e.done.textContent=d(s.done,{count:s.total}),e.more.
hidden=t.shown>=Number(s.total),e.field.value=t.state.q,location.hash==="#kp-q"&&e.field.focus();let n=history.
state?.shown;(location.search||n)&&t.update(n||e.step)},Bt=()=>{let e=document.getElementById("kp-li\
brary");if(!e)return;let t=new L(e),s=new I(t),n=new P(t,s);n.equip(),ot(t,()=>n.ask()),ns(t,s,n),window.
addEventListener("popstate",o=>{location.search===s.drawn&&!o.state||(n.unfinished=!1,s.follow(o.state))}),
os(t,s),rs(t,s)};Bt();})();
