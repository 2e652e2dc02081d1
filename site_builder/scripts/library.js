// Made of library.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var u=(s,t)=>(s??"").replace(/\{(\w+)\}/g,(e,n)=>String(t[n]));var rt=(s,t,e)=>{if(!(s instanceof t))throw new Error(e);return s},g=(s,t)=>rt(document.getElementById(
s),t,`#${s}`),m=(s,t,e)=>rt(s.querySelector(t),e,t),y=(s,t,e)=>[...s.querySelectorAll(t)].map(n=>rt(
n,e,t)),M=s=>{let t=g(s,HTMLTemplateElement).content.firstElementChild?.cloneNode(!0);if(!(t instanceof
HTMLElement))throw new Error(`#${s} is empty`);return t};var ve={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1},Le=(s,t,e)=>{let n=e.length-1;if(s==="Home")
return 0;if(s==="End")return n;if(s==="PageDown")return e.findIndex(i=>i>e[t]);if(s==="PageUp")return e.
indexOf(e[t]-1);let o=t+(ve[s]??0);return o===t||o>n?-1:o},q=class{constructor(t,e,n){this.groups=e,
this.controls=n,this.held=n[0],t.addEventListener("focusin",({target:o})=>{this.hold(n.find(i=>i===o))}),
t.addEventListener("keydown",o=>this.move(o)),this.settle()}hold(t){t&&(this.held=t);for(let e of this.
controls)e.tabIndex=e===this.held?0:-1}get shown(){return this.controls.filter(t=>!t.closest("[hidde\
n]"))}settle(){let{shown:t}=this;this.hold(t.includes(this.held)?this.held:t[0])}move(t){if(t.altKey||
t.ctrlKey||t.metaKey)return;let{shown:e}=this,n=this.groups.filter(a=>!a.hidden),o=e.map(a=>n.findIndex(
c=>c.contains(a))),i=e.findIndex(a=>a===t.target),r=i<0?-1:Le(t.key,i,o);r<0||(t.preventDefault(),e[r].
focus())}};var I=class{constructor(t){this.root=t,this.words=t.dataset,this.step=Number(t.dataset.step),this.form=
g("kp-search",HTMLFormElement),this.field=g("kp-q",HTMLInputElement),this.status=g("kp-status",HTMLElement),
this.results=g("kp-results",HTMLElement),this.more=g("kp-more",HTMLButtonElement),this.again=g("kp-a\
gain",HTMLButtonElement),this.empty=g("kp-empty",HTMLElement),this.chips=g("kp-chips",HTMLElement),this.
kinds=g("kp-kinds",HTMLElement),this.sorting=g("kp-sort",HTMLSelectElement),this.filters=g("kp-facet\
s",HTMLDetailsElement),this.active=g("kp-active",HTMLElement),this.done=g("kp-done",HTMLElement),this.
view=m(t,".kp-bar__view",HTMLElement),this.ofCases=y(t,".kp-bar__sort, .kp-bar__view",HTMLElement),this.
facets=y(t,"[data-facet]",HTMLElement),this.boxes=y(t,"[data-facet] input",HTMLInputElement);let e=m(
t,".kp-facets__choices",HTMLElement);this.stop=new q(e,this.facets,this.boxes),this.kindBoxes=y(this.
kinds,"input",HTMLInputElement),this.viewBoxes=y(this.view,"input",HTMLInputElement),this.allowed=this.
offers()}offers(){let t=this.facets.map(e=>{let n=y(e,"input",HTMLInputElement).map(o=>o.value);return[
e.dataset.facet??"",new Set(n)]});return{facets:new Map(t),kinds:this.kindBoxes.map(e=>e.value),sorts:[
...this.sorting.options].map(e=>e.value),views:this.viewBoxes.map(e=>e.value),longest:this.field.maxLength}}title(t){
return this.facets.find(n=>n.dataset.facet===t)?.querySelector("legend")?.textContent??t}label(t,e){
return this.boxes.find(o=>o.name===t&&o.value===e)?.nextElementSibling?.textContent??e}kindName(t){return this.
kindBoxes.find(n=>n.value===t)?.nextElementSibling?.textContent??t}},it=s=>{let t=s.parentElement;return{
label:t,number:m(t,"small",HTMLElement)}};var Te={ArrowDown:1,ArrowUp:-1},Ae=({field:s,results:t},e)=>{s.addEventListener("keydown",n=>{n.isComposing||
(n.key==="Escape"&&s.value&&(n.preventDefault(),s.value="",e()),n.key==="ArrowDown"&&(n.preventDefault(),
t.querySelector("h3 a")?.focus()))})},Ce=({field:s,results:t,more:e})=>{t.addEventListener("keydown",
n=>{let o=n.target,i=Te[n.key];if(n.key==="Escape"&&s.focus(),!i||o instanceof HTMLInputElement&&o.type===
"checkbox")return;n.preventDefault();let r=[...t.querySelectorAll("h3 a")].map(l=>l),a=o.closest("li\
:has(h3)"),c=r.findIndex(l=>l===a?.querySelector("h3 a"));(r[c+i]||(i<0?s:e)).focus()})},Tt=({root:s,
status:t})=>{let e=null;return s.addEventListener("focusin",n=>{e=n.target}),s.addEventListener("foc\
usout",n=>{n.relatedTarget&&(e=null)}),()=>{e&&!e.isConnected&&document.activeElement===document.body&&
t.focus()}},At=(s,t)=>{Ae(s,t),Ce(s)};var $e=({groups:s,ignored:t},e)=>{let n=new Map;for(let i of s)for(let r of i)n.set(r,[...n.get(r)??
[],i]);let o=new Set([...n.keys(),...t,...e]);return{concepts:n,known:o,longest:Math.max(0,...[...o].
map(i=>i.length))}},je=(s,t)=>t?s.match(/[a-z0-9]+|[^a-z0-9 ]+/g)??[]:s.trim()?[s.trim()]:[],He=(s,t,{
known:e,longest:n})=>{let o=Math.min(n,s.length-t);for(;o&&!e.has(s.slice(t,t+o));)o-=1;return o},v=(s,t,e,n=new Set)=>{
let o=$e(t,n),i=[],r="",a=()=>{i.push(...je(r,e).map(c=>({text:c,words:[]}))),r=""};for(let c=0;c<s.
length;){let l=He(s,c,o);if(l){a();let h=s.slice(c,c+l),f=o.concepts.get(h);(f||n.has(h))&&i.push({text:h,
words:f??[]})}else r+=s[c];c+=l||1}return a(),i};var Ct="⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗\
⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞\
⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⼾户⾭青⿈黄";var qe=/[\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u,Ie=/[\p{P}\p{S}\p{Z}\p{Cc}]/u,Ne="%‰°+#@&",
Pe=Ct.match(/../gu)??[],Re=new Map(Pe.map(s=>Array.from(s))),Fe=s=>qe.test(s)?"":Ie.test(s)&&!Ne.includes(
s)?" ":s,$t=new Map,at=s=>{let t=$t.get(s);return t===void 0&&(t=Array.from((Re.get(s)??s).normalize(
"NFKC").toLowerCase(),Fe).join(""),$t.set(s,t)),t},w=s=>Array.from(s.normalize("NFC"),at).join("").split(
" ").filter(Boolean).join(" ");var _e=s=>{let t="",e=[];return s.forEach((n,o)=>{for(let i of at(n))if(!(i===" "&&t.endsWith(" "))){
t+=i;for(let r=i.length;r>0;r-=1)e.push(o)}}),{whole:t,origin:e}},N=(s,t)=>{let{whole:e,origin:n}=_e(
s),o=[];for(let r of t)for(let a=e.indexOf(r);a>=0;a=e.indexOf(r,a+r.length))o.push({start:n[a],end:n[a+
r.length-1]+1,term:r});o.sort((r,a)=>r.start-a.start||a.end-r.end);let i=0;return o.filter(r=>r.start<
i?!1:(i=r.end,!0))},ct=(s,t,e,n)=>{let o=[],i=e,r=(a,c)=>{let l=s.slice(i,a).join("");l&&o.push({text:l,
match:c}),i=a};for(let{start:a,end:c}of t)r(a,!1),r(c,!0);return r(n,!1),o},jt=(s,t)=>{let e=Array.from(
s.normalize("NFC"));return ct(e,N(e,t),0,e.length)};var qt=96,It=30,ze=3,Ht={text:"……",match:!1},Nt=s=>new Set(s.map(t=>t.term)).size,De=s=>{let t=e=>Nt(
s.filter(({start:n,end:o})=>n>=e&&o<=e+qt-It));return s.reduce((e,{start:n})=>t(n)>t(e)?n:e,s[0]?.start??
0)},Be=(s,t)=>{let e=De(t),n=Math.max(0,e-It),o=s.slice(n,e).findLastIndex(c=>/[。！？；\n]/.test(
c));(n>0||o>=0)&&(n+=o+1);let i=t.filter(c=>c.start===e).map(c=>c.end),r=Math.max(n+qt,...i),a=c=>/[\d.,%]/.
test(s[c]||"")&&/[\d.,]/.test(s[c-1]||"");for(;a(n);)n-=1;for(;a(r);)r+=1;return{start:n,end:r}},Ue=(s,t)=>{
let{start:e,end:n}=Be(s,t),o=t.filter(r=>r.start>=e&&r.end<=n),i=ct(s,o,e,n).map(({text:r,match:a})=>({
text:r.replace(/\s+/gu," "),match:a}));return[...e>0?[Ht]:[],...i,...n<s.length?[Ht]:[]]},Pt=(s,t)=>{
let e=s.map(([i,r,a])=>{let c=Array.from(a.normalize("NFC")),l=N(c,t),h=Nt([...l,...N(Array.from(i),
t)]);return{heading:i,anchor:r,letters:c,found:l,kinds:h}}),n=e.filter(i=>i.kinds).sort((i,r)=>r.kinds-
i.kinds);return(n.length?e.filter(i=>n.slice(0,ze).includes(i)):e.filter(i=>i.letters.length).slice(
0,1)).map(({heading:i,anchor:r,letters:a,found:c})=>({heading:i,anchor:r,parts:Ue(a,c)}))};var S=class{constructor(){this.none=!0}async without(t,e){try{return await t}catch(n){return console.
warn(n),this.none=!1,e}}};var Ke=[10,8,5,3,1],_t={case:1,report:.9,update:.9,guide:.5},Rt=Object.keys(_t),Ft=60,Ge=({fields:s,
times:t})=>{let e=Ke.filter((o,i)=>s&1<<i),n=e.slice(1).reduce((o,i)=>o+i,0);return e[0]+.05*n+.15*Math.
log2(1+Math.min(t,15))},Ye=(s,t)=>{let e=Ft;for(let n=0,o=0;n<s.length&&o<t.length;)e=Math.min(e,Math.
abs(s[n]-t[o])),s[n]<t[o]?n+=1:o+=1;return .5*(1-e/Ft)},P=(s,t)=>t.score-s.score||Rt.indexOf(s.kind)-
Rt.indexOf(t.kind)||t.year-s.year||s.number-t.number,L=(s,t,e,{exact:n,base:o,part:i})=>{let r=s.groups.
find(h=>t<h.end);if(!r)throw new Error(`page ${t} is in no group`);let a=_t[r.kind]||1,c=e.slice(1).
reduce((h,f,d)=>h+Ye(e[d].at,f.at),0),l=(e.reduce((h,f)=>h+Ge(f),0)+c)*a;return{group:r.key,number:t-
r.first,score:o*(n?1:a)+l/i,exact:n,kind:r.kind,year:r.year}};var R=class{constructor(){this.found=new Map}get size(){return this.found.size}add(t){for(let e of t){
let n=`${e.group}/${e.number}`;this.found.has(n)||this.found.set(n,e)}}sorted(){return[...this.found.
values()].sort(P)}};var zt=s=>{let t=new Uint8Array(128);for(let r=0;r<s.length;r+=1)t[s.charCodeAt(r)]=r;let e=(r,a)=>{
let c=0;for(let l=a,h=1;;l+=1,h*=32){let f=t[r.charCodeAt(l)];if(c+=(f&31)*h,f<32)return[c,l+1]}},n=r=>{
let a=[];for(let c=0,l=0;c<r.length;){let[h,f]=e(r,c);l+=h,a.push(l),c=f}return a},o=r=>{let a=new Map;
for(let c=1;c<r.length;c+=1){let l=t[r.charCodeAt(c)];l&&a.set(c-1,l)}return a},i=r=>{let a=new Map;
for(let c=0,l=0;c<r.length;){let[h,f]=e(r,c);l+=h,a.set(l,t[r.charCodeAt(f)]),c=f+1}return a};return{
positions:n,codes:r=>(r.startsWith("=")?o:i)(r)}};var x="search/data",We=(s,t)=>Array.from(s).reduce((e,n)=>(e*7919+(n.codePointAt(0)??0))%104729,0)%t,
Qe=(s,t)=>{let e=[],n=[];return Array.from(s).forEach((o,i)=>{let r=e.length*t;for(let a=(o.codePointAt(
0)??0)-48;a>0;a-=1)e.push(i),n.push(r)}),{owner:e,starts:n}},Ve=s=>{let t=0;return s.map(([e,n])=>{let[
,o="",i=""]=/^([^-]*)-?(\d*)$/.exec(e)??[];return t+=n,{key:e,kind:o,year:Number(i),first:t-n,end:t}})},
Ze=s=>{let t=Array.from(s),e=new Set;for(let n=0;n<t.length;n+=2)e.add(t[n]+t[n+1]);return e},Je=(s,t,e)=>{
let n=zt(t.digits),o=async i=>{let r=await e(`${x}/terms/${s.key}/${We(i,s.shards)}.json`);return Object.
hasOwn(r,i)?r[i]:""};return{...Qe(s.windows,t.window),groups:Ve(s.groups),frequent:Ze(s.frequent),window:t.
window,fields:t.starts,positions:async i=>n.positions(await o(i)),codes:async i=>n.codes(await o(i))}},
Dt=async s=>{let t=await s(`${x}/index.json`);return t.volumes.map(e=>Je(e,t,s))};var Xe=[0,1,2.5,5],ts=s=>{let t=s&3?16:0;for(let e=0;e<4;e+=1)s&32>>e&&(t|=1<<e);return{fields:t,times:Xe[s&
3],at:[]}},F=s=>new Map([...s].map(([t,e])=>[t,ts(e)])),Bt=(s,t)=>{let e=new Map;for(let n of t){let o=Math.
floor(n/s.window),i=n-s.starts[o],r=4;for(;i<s.fields[r];)r-=1;let a=s.owner[o],c=e.get(a)??{fields:0,
times:0,at:[]};e.set(a,c),c.fields|=1<<r,c.times+=r===4?1:0,c.at.push(n)}return e},Ut=(s,t)=>{let e=[];
for(let n=0;n<s.length;){let o=Math.min(n,s.length-2),i=2;t.has(s[o]+s[o+1])&&(o=Math.min(n,s.length-
3),i=3),e.push([o,s.slice(o,o+i).join("")]),n=o+i}return e},Kt=(s,t)=>{let e=[];for(let n=0,o=0;n<s.
length&&o<t.length;)s[n]===t[o]?(e.push(s[n]),n+=1,o+=1):s[n]<t[o]?n+=1:o+=1;return e},es=(s,t)=>({fields:s.
fields|t.fields,times:s.times+t.times,at:[...s.at,...t.at].sort((e,n)=>e-n)}),T=s=>{let t=new Map;for(let[
e,n]of s.flatMap(o=>[...o])){let o=t.get(e);t.set(e,o?es(o,n):n)}return t};var ss=async(s,t)=>{let e;for(let n=0;n<t.length&&(!e||e.length);n+=2){let o=await Promise.all(t.slice(
n,n+2).map(async([i,r])=>(await s.positions(r)).map(c=>c-i)));e=(e?[e,...o]:o).reduce(Kt)}return e??
[]},O=async(s,t)=>{let e=Array.from(t);return e.length===1||e.length===2&&s.frequent.has(t)?F(await s.
codes(t)):Bt(s,await ss(s,Ut(e,s.frequent)))};var ns=5,os=.5,lt=async(s,{text:t,words:e})=>{if(!e.length)return T([await O(s,t)]);let n=e.map(o=>s.
codes(`~${o.join("/")}`));return T((await Promise.all(n)).map(F))},rs=({text:s,words:t})=>!t.length&&
s.length>2&&!/^[a-z0-9]+$/.test(s),is=s=>{let t=Array.from(s),e=Math.max(1,(t.length-1)/ns),n=[];for(let o=0;o<
t.length-1;o+=e)n.push(t[Math.floor(o)]+t[Math.floor(o)+1]);return n},Gt=async(s,t,e=os)=>{if(!rs(t))
return new Map;let n=is(t.text),o=await Promise.all(n.map(r=>O(s,r))),i=new Map;for(let[r,a]of T(o)){
let c=o.filter(l=>l.has(r)).length/n.length;c>e&&i.set(r,{...a,share:c})}return i},as=s=>{let t=s.map(
({text:e})=>e.length>1?e.length:0);return t.some(Boolean)?t:s.map(()=>1)},Yt=async(s,t)=>{let e=as(t),
n=await Promise.all(t.map(r=>lt(s,r))),o=n.filter((r,a)=>e[a]),i={exact:!1,base:100,part:t.length};return[
...o[0]?.keys()??[]].filter(r=>o.every(a=>a.has(r))).map(r=>{let a=n.flatMap(c=>c.get(r)??[]);return L(
s,r,a,i)})};var cs=/^[\u3400-\u9fff]+$/u;var $=(s,t,e)=>{for(let n of new Set(t)){let o=s.get(n);o?o.push(e):s.set(n,[e])}},Wt=s=>s.flatMap((t,e)=>t.
match(new RegExp(`.{${e+2}}`,"gu"))??[]),ht=s=>{let t=Array.from(s),e=t.map((r,a)=>[...t.slice(0,a),
"?",...t.slice(a+1)]),n=t.map((r,a)=>[...t.slice(0,a),...t.slice(a+1)]),o=t.slice(1).map((r,a)=>[...t.
slice(0,a),r,t[a],...t.slice(a+2)]);return[...t.length>2?[...e,...t.length>3?n:[]]:[],...o].map(r=>r.
join(""))},_=class{constructor(t,e,n){this.pinyin=n,this.known=new Set([...t].filter(o=>cs.test(o)&&
o.length<=8)),this.words=new Set([...this.known].filter(o=>o.length>1));for(let o of e)this.words.add(
o);this.bySound=new Map,this.byBlur=new Map,this.bySpelling=new Map,this.byInitials=new Map,this.bySlip=
new Map;for(let o of this.words)this.learn(o)}learn(t){let{pinyin:e}=this;$(this.bySound,e.sounds(t),
t),$(this.bySpelling,e.spellings(t),t),this.known.has(t)&&($(this.byBlur,e.blurredSounds(t),t),$(this.
byInitials,e.initials(t),t),$(this.bySlip,ht(t),t))}};var A={word:.2,sound:1,blur:1.3,slip:1.3,unknown:1.5},ls=.01,ft=8,Qt=3,hs=/^[\u3400-\u9fff]+$/u,ut=/^[a-z'’ü ]+$/,
fs=6,us=(s,t)=>({cost:s.cost+t.cost,text:s.text+t.text,changed:s.changed||t.changed,unknown:s.unknown+
t.unknown}),Vt=(s,t,e)=>{let n=[{cost:0,text:"",changed:!1,unknown:0}];for(let o=1;o<=s;o+=1)for(let i=Math.
max(0,o-e);i<o;i+=1){let r=n[i],a=r?t(i,o).map(c=>us(r,c)):[];n[o]=a.reduce((c,l)=>l.cost<(c?.cost??
1/0)?l:c,n[o])}return n[s]},ps=(s,t)=>{let e=new Map,n=(i,r,a)=>{for(let c of r)(i.get(c)??[]).forEach(
(l,h)=>{let f=a+h*ls;l!==s&&f<(e.get(l)??1/0)&&e.set(l,f)})};n(t.bySound,t.pinyin.sounds(s),A.sound),
n(t.byBlur,t.pinyin.blurredSounds(s),A.blur);let o=s.length>1?[...ht(s),s]:[];n(t.bySlip,o,A.slip);for(let i of o.
filter(r=>t.known.has(r)))e.set(i,A.slip);return[...e].filter(([i])=>Math.abs(i.length-s.length)<2)},
ds=(s,t)=>{if(!hs.test(s)||s.length<2||s.length>ft)return null;let e=(o,i)=>{let r=s.slice(o,i),a=[];
if(i-o===1)return[{cost:A.unknown,text:r,changed:!1,unknown:1}];t.words.has(r)&&a.push({cost:A.word,
text:r,changed:!1,unknown:0});for(let[c,l]of ps(r,t))a.push({cost:l,text:c,changed:!0,unknown:0});return a},
n=Vt(s.length,e,ft);return n?.changed&&n.unknown<=s.length/2?n.text:null},ms=(s,t)=>{let e=s.replace(
/['’ ]/g,"").replace(/ü/g,"v"),n=(t.bySpelling.get(e)??[]).slice(0,Qt);if(n.length)return n;let o=Vt(
e.length,(r,a)=>(t.bySpelling.get(e.slice(r,a))??[]).slice(0,1).map(c=>({cost:1,text:`${c} `,changed:!0,
unknown:0})),ft*fs);if(o)return[o.text.trim()];let i=t.byInitials.get(e)??[];return i.length===1?i:[]},
gs=s=>s.split(" ").filter(Boolean).reduce((t,e)=>{let n=t.at(-1);return n!==void 0&&ut.test(n)&&ut.test(
e)?[...t.slice(0,-1),`${n} ${e}`]:[...t,e]},[]),Zt=(s,t)=>{let e=[[]],n=!1;for(let o of gs(s)){let r=(ut.
test(o)?ms(o,t):[ds(o,t)]).flatMap(a=>a??[]);n||=r.length>0,e=(r.length?r:[o]).flatMap(a=>e.map(c=>[
...c,a]))}return n?e.slice(0,Qt).map(o=>o.join(" ")):[]};var ws=[[/^([zcs])h/,"$1"],[/^n(?=.)/,"l"],[/([aei])ng$/,"$1n"],[/^hu(?=[aei])/,"f"]],ys=s=>ws.reduce(
(t,[e,n])=>t.replace(e,n),s),z=class{constructor(t){this.readings=new Map;for(let e of t.split(" ")){
let[,n="",o=""]=/^([a-z]+)(.*)$/u.exec(e)??[];for(let i of o)this.readings.set(i,[...this.readings.get(
i)??[],n])}}ways(t){let e=[[]];for(let n of t){let o=this.readings.get(n)??[];e=e.flatMap(i=>o.map(r=>[
...i,r])).slice(0,4)}return e}sounds(t){return this.ways(t).map(e=>e.join(" "))}blurredSounds(t){return this.
ways(t).map(e=>e.map(ys).join(" "))}spellings(t){return this.ways(t).map(e=>e.join(""))}initials(t){
return this.ways(t).map(e=>e.map(n=>n[0]).join(""))}};var D=class{constructor(t){this.load=t,this.lexicon=void 0}async learn(t){let[e,n]=await Promise.all(
["vocabulary","pinyin"].map(o=>this.load(`${x}/${o}.json`)));return new _(t,Wt(e),new z(n))}async mendings(t,e){
try{return this.lexicon??=await this.learn(e),Zt(w(t),this.lexicon)}catch(n){return console.warn(n),
[]}}};var xs=4,ks=100,Es=.25,bs=async(s,t)=>{let e=await lt(s,t);if(e.size||t.words.length)return e;let n=await Gt(
s,t,0);if(n.size)return n;let o=Array.from(t.text).slice(0,xs),i=await Promise.all(o.map(a=>O(s,a))),
r=new Map;for(let a of i)for(let[c,l]of a)r.set(c,{...l,share:Es});return r},Ms=(s,t)=>(s[0]??[]).map(
(e,n)=>{let o=s.reduce((i,r)=>i+r[n].size,0);return o?Math.log2(1+t/o):0}),Ss=(s,t,e)=>{let n=e.reduce(
(r,a)=>r+a,0);return[...new Set(t.flatMap(r=>[...r.keys()]))].map(r=>{let a=t.map(l=>l.get(r)),c=a.reduce(
(l,h,f)=>l+(h?e[f]*(h.share??1):0),0);return{page:r,has:a.flatMap(l=>l??[]),asked:c}}).sort((r,a)=>a.
asked-r.asked).slice(0,ks).map(({page:r,has:a,asked:c})=>{let l={exact:!1,base:100*c/n,part:t.length};
return L(s,r,a,l)})},Jt=async(s,t)=>{let e=await Promise.all(s.map(r=>Promise.all(t.map(a=>bs(r,a))))),
n=s.reduce((r,{groups:a})=>r+(a.at(-1)?.end??0),0),o=Ms(e,n);return{weight:o.reduce((r,a)=>r+a,0),hits:s.
flatMap((r,a)=>Ss(r,e[a],o))}};var Os=120,vs=10,Ls=/^(19|20)\d\d$/,Ts=/\B(?=(\d{3})+$)/g,As=s=>s.replace(/\d{4,}/g,t=>Ls.test(t)?t:
t.replace(Ts," ")),Cs=s=>w(s.replace(/(\d)[,，](?=\d{3})/g,"$1")),$s=async(s,t)=>{let e=w(s),n=await t(
e),o=/\d[,，]\d{3}/.test(s)?Cs(s):As(n);return[...new Set([e,n,o])]},pt=(s,t)=>{let e=Array.from(s.
trim()).slice(0,Os).join("").split(/\s+/u),n=new Map(e.flatMap(o=>w(o)?[[w(o),o]]:[]));return Promise.
all([...n.values()].slice(0,vs).map(o=>$s(o,t)))};var dt=new Set,js=()=>{let s=[];for(let t=176;t<248;t+=1)for(let e=161;e<255;e+=1)s.push(t,e);for(let t of new TextDecoder(
"gb2312").decode(new Uint8Array(s)))dt.add(t)},Hs=s=>(dt.size||js(),Array.from(s).every(t=>t<"㐀"||
dt.has(t))),Xt=async(s,t)=>{if(Hs(s))return s;let{traditional:e,simplified:n}=await t(`${x}/traditio\
nal.json`),o=Array.from(n),i=new Map(Array.from(e,(r,a)=>[r,o[a]]));return Array.from(s,r=>i.get(r)||
r).join("")};var qs=200,Is=50,Ns={groups:[],ignored:[]},Ps=12,Rs={traditional:"",simplified:""},Fs=async(s,t)=>{let e=async o=>T(
await Promise.all(o.map(i=>O(s,i)))),n=await Promise.all(t.map(e));return[...n[0].keys()].flatMap(o=>{
let i=n.flatMap(r=>r.get(o)??[]);return i.length<n.length?[]:[L(s,o,i,{exact:!0,base:qs,part:1})]})},
te=s=>s.flatMap(t=>[t.text,...t.words.flat()]).filter(t=>t.length>1),ee=s=>s.map(t=>t[Math.min(1,t.length-
1)]),_s=s=>{let t=s.filter(e=>e.text.length>1);return(t.length?t:s).slice(0,Ps)},B=class{constructor(t){
this.load=t,this.opening=void 0,this.mender=new D(t)}volumes(){if(!this.opening){let t=Dt(this.load);
t.catch(()=>this.opening=void 0),this.opening=t}return this.opening}async everywhere(t){let e=await this.
volumes();return(await Promise.all(e.map(t))).flat()}simplified(t,e=new S){return Xt(t,n=>e.without(
this.load(n),Rs))}synonyms(t=new S){return t.without(this.load(`${x}/synonyms.json`),Ns)}async ask(t){
let e=new S,n=await pt(t,c=>this.simplified(c,e));if(!n.length)return{terms:[],hits:[],whole:!0};let o=this.
synonyms(e),i=new R;i.add(await this.everywhere(c=>Fs(c,n)));let r=[];if(i.size<Is){let c=this.widen(
n,await o,i);r=await(i.size?e.without(c,[]):c)}return{terms:[...new Set([...n.flat(),...r])],hits:i.
sorted(),whole:e.none}}async widen(t,e,n){let o=ee(t),i=o.flatMap(r=>v(r,e,!1));return i.every((r,a)=>!r.
words.length&&r.text===o[a])?[]:(n.add(await this.everywhere(r=>Yt(r,i))),te(i))}async nearest(t){let e=new S,
n=await pt(t,c=>this.simplified(c,e)),o=await this.synonyms(e),i=_s(ee(n).flatMap(c=>v(c,o,!0))),{hits:r,
weight:a}=await Jt(await this.volumes(),i);return{terms:te(i),hits:r.sort(P),whole:e.none,weight:a}}async mendings(t,e){
let{groups:n}=await this.synonyms();return this.mender.mendings(await this.simplified(t),[...e,...n.
flat()])}mark(t,e){return jt(t,e)}text(t){return this.load(`${x}/pages/${t.group}/${t.number}.json`)}async page(t){
let{u:e,t:n,a:o}=await this.text(t);return{address:e,title:n,about:o}}async excerpts(t,e){try{return Pt(
(await this.text(t)).s,e)}catch(n){return console.warn(n),[]}}};var se=document.currentScript,j=new URL("../",se instanceof HTMLScriptElement?se.src:location.href),
U=s=>new URL(s,j).href;var mt=new Map,zs=s=>new Promise((t,e)=>{let n=document.createElement("script");n.src=new URL(`${s}.\
js`,j).href,n.addEventListener("kp-data",o=>t(o.detail));for(let o of["load","error"])n.addEventListener(
o,()=>{n.remove(),e(new Error(s))});document.head.append(n)}),Ds=async s=>{let t=await fetch(new URL(
s,j));if(!t.ok)throw new Error(`${s}: ${t.status}`);return t.json()},gt=s=>{let t=mt.get(s);return t||
(t=j.protocol==="file:"?zs(s):Ds(s),mt.set(s,t),t.catch(()=>mt.delete(s))),t};var Bs="kp-tray";var Us=s=>document.dispatchEvent(new CustomEvent(Bs,{detail:s})),wt=()=>Us(s=>s.mark());var ne=s=>new Map([...s].map((t,e)=>[t,e])),Ks=({plain:s,strict:t},e,n)=>{let o=Object.fromEntries(n.
map(i=>[i,new Map]));for(let i of s.hits){let r=e.place(i);if(!r)continue;let a=r.kind===n[0]&&t.numbers.
length>0;(i.exact||!a)&&o[r.kind].set(r.number,i)}return o},K=(s,t)=>s.some(e=>e.exact&&e.kind===t),
Gs=({plain:s,strict:t},e)=>K(s.hits,e)?!0:t.reading.texts.length?[...t.hits.values()].some(n=>n.exact):
t.numbers.length>0,yt=(s,t,e)=>{let{plain:n,strict:o}=s;if(!n.terms.length)return null;let i=Ks(s,t,
e),r=Object.fromEntries(e.map(c=>[c,ne(i[c].keys())])),[a]=e;return r[a]=ne(new Set([...o.numbers,...i[a].
keys()])),i[a]=new Map([...i[a],...o.hits]),{q:s.q,asked:s.asked,mended:[],nearest:[],exact:Gs(s,a),
elsewhere:e.filter(c=>c!==a&&K(n.hits,c)),some:e.some(c=>r[c].size),filters:o.reading.filters,strict:new Set(
o.numbers),terms:[...new Set([...n.terms,...o.found.terms])],whole:n.whole&&o.found.whole,ranks:r,hits:i}},
G=(s,t)=>{let e=s?.strict;return e?.size?{first:t.filter(n=>e.has(n)),rest:t.filter(n=>!e.has(n))}:{
first:t,rest:[]}};var Ys=s=>s.replace(/[\\^$.*+?()[\]{}|]/g,"\\$&"),Y=s=>[...s].sort((t,e)=>e.length-t.length).map(Ys).
join("|"),oe=(s,{digits:t,twos:e,tens:n,hundreds:o})=>{if(/^\d/.test(s))return Number(s.replace(/[,，]/g,
""));let i=0,r=0;for(let a of s)n.includes(a)?i+=(r||1)*10:o.includes(a)&&(i+=(r||1)*100),r=e.includes(
a)?2:t.indexOf(a)+1;return i+r},Ws={under:s=>[0,s-1],most:s=>[0,s],over:s=>[s+1,1/0],least:s=>[s,1/0],
about:(s,t)=>[s*(1-t/100),s*(1+t/100)]},re=(s,t)=>Object.keys(s).find(e=>s[e].includes(t)),ie=(s,{units:t})=>t.
find(({word:e})=>e===s)?.worth??0,Qs=s=>{let e=`(\\d[\\d,，]*(?:\\.\\d+)?|${`[${s.digits}${s.twos}${s.
tens}${s.hundreds}]+`})`,n=`(${Y(s.units.map(({word:r})=>r))})`,o=`(${Y(Object.values(s.before).flat())}\
)?`,i=`(${Y(Object.values(s.after).flat())})?`;return new RegExp(`${o}${e}(?:${n}?(?:${Y(s.to)})${e}\
)?${n}${i}`,"gu")},ae=(s,t)=>[...s.matchAll(Qs(t))].flatMap(e=>{let[n,o,i,r,a,c,l]=e,h=ie(c,t),f=oe(
i,t)*ie(r??c,t),d=e.index??0,b={start:d,end:d+n.length};if(a)return[{...b,low:f,high:oe(a,t)*h}];let p=re(
t.before,o)??re(t.after,l);if(!p&&h===1)return[];let[E,ot]=p?Ws[p](f,t.about):[f,f];return[{...b,low:E,
high:ot}]});var xt="funds",ce="county",Vs=3,Zs=8,Js=/^[“"「『](.+)[”"」』]$/u,Xs=(s,t)=>!/^\d+$/.test(t)&&
(s!==ce||t.length>=Vs),C=s=>Js.test(s),kt=(s,t,e)=>s.replace(t,()=>e).replace(/\s+/gu," ").trim(),W=class{constructor(t,e){
this.amounts=e,this.filters=new Map,this.within=new Set;for(let n of t)this.learn(n)}learn({key:t,title:e,
alone:n,choices:o}){for(let[i,r]of Object.entries(o)){let a=t===ce?r[0]:"";for(let c of r)this.add(c,
{key:t,title:e,label:a,values:[i]}),!n&&Xs(t,c)&&this.within.add(c)}}add(t,e){let n=this.filters.get(
t)??[],o=n.find(i=>i.key===e.key);o?o.values.push(...e.values):this.filters.set(t,[...n,e])}filter(t,e){
let[n]=this.filters.get(t)??[];return n?{...n,word:e}:null}parted(t){let e=t.normalize("NFKC").toLowerCase(),
n=this.amounts?ae(e,this.amounts):[],o=this.amounts?.title??"",i=0,r=[],a=n.map(({start:c,end:l,low:h,
high:f})=>{r.push(e.slice(i,c)),i=l;let d=e.slice(c,l);return{word:d,key:xt,title:o,label:d,values:[],
low:h,high:f}});return r.push(e.slice(i)),{filters:a,around:r.filter(w)}}byWord(t){let e={filters:[],
texts:[]};for(let n of t.split(/\s+/u).filter(w)){let o=C(n)?null:this.parted(n),i=C(n)?null:this.filter(
w(n),n);i?e.filters.push(i):o?.filters.length&&!o.around.length?e.filters.push(...o.filters):e.texts.
push(n)}return e}throughout(t,e){let n={filters:[],texts:[]};for(let i of t.split(/\s+/u).filter(w)){
if(C(i)){n.texts.push(i);continue}let{filters:r,around:a}=this.parted(i);n.filters.push(...r);for(let c of a)
this.cut(w(c),e,n)}let o=n.texts.filter(i=>i.length>1);return o.length||n.filters.length?{...n,texts:o}:
n}hasUnknown(t,e){let n=w(t);return n.length>Zs||C(t)?!1:v(n,e,!1,new Set(this.filters.keys())).some(
i=>!i.words.length&&!this.filters.has(i.text))}cut(t,e,n){let o=this.filters.has(t)?new Set([...this.
within,t]):this.within;for(let i of v(t,e,!0,o)){let r=o.has(i.text)?this.filter(i.text,i.text):null;
r?n.filters.push(r):n.texts.push(i.text)}}};var tn=({raw:s},t)=>{let{funds:e}=s.cases;return n=>t.some(({low:o=0,high:i=1/0})=>e[n]>0&&e[n]>=o&&
e[n]<=i)},en=(s,t,e)=>{let n=s.facets.case.find(r=>r.key===t);if(!n)return()=>!1;let o=new Set(e.flatMap(
r=>r.values)),i=n.sets.map(r=>r.some(a=>o.has(n.choices[a])));return r=>i[n.of[r]]},Q=(s,t)=>{let n=[
...new Set(t.map(o=>o.key))].map(o=>{let i=t.filter(r=>r.key===o);return o===xt?tn(s,i):en(s,o,i)});
return o=>n.every(i=>i(o))};var Et="case",sn=10,nn=3,on=50,rn=(s,t)=>t.reduce((e,{low:n=0,high:o=1/0})=>e+(s>0?Math.max(0,n-s,s-
o):1/0),0),an=(s,t,e)=>{let n=new Float64Array(e),o=0;for(let i of t){let r=Q(s,[i]),a=Array.from({length:e},
(l,h)=>h).filter(r),c=a.length?Math.log2(1+e/a.length):0;o+=c;for(let l of a)n[l]+=c}return{bits:n,weight:o}},
cn=(s,t)=>{let e={};return s.filter(n=>(e[n.kind]=(e[n.kind]??0)+1,e[n.kind]<=(n.score>=on?t:nn)))},
ln=(s,t)=>{let e=Float64Array.from(s,(o,i)=>t(i)),n=Array.from(s,(o,i)=>i);return new Set(n.sort((o,i)=>s[i]-
s[o]||e[o]-e[i]).slice(0,sn))},le=({hits:s,weight:t},e,n,o)=>{let i=an(n,e,n.size[Et]),r=t+i.weight||
1,a=e.filter(({high:p})=>p!==void 0),{funds:c}=n.raw.cases,l=p=>rn(c[p],a),h=new Set(s.map(p=>`${p.group}\
/${p.number}`)),f=e.length?n.hits(Et,ln(i.bits,l)):[],b=[...s,...f.filter(p=>!h.has(`${p.group}/${p.
number}`))].map(p=>{let E=n.place(p);if(E?.kind!==Et)return{...p,score:p.score*t/r,far:0};let ot=(p.
score*t+100*i.bits[E.number])/r;return{...p,score:ot,far:l(E.number)}});return b.sort((p,E)=>E.score-
p.score||p.far-E.far),cn(b,o)};var hn=3,fn=10,un=8,pn=s=>({terms:[s],hits:[],whole:!0,weight:0}),fe=s=>s.split(/\s+/u).some(t=>t.length>=
un),dn=({elsewhere:s,some:t},e)=>s.length>0||t&&!fe(e),mn=(s,t,e)=>s.split(/\s+/u).filter(n=>!C(n)).
some(n=>/[a-z]/i.test(n)||t.hasUnknown(n,e)),he=(s,t,e)=>{let n={...s.ranks},o={...s.hits};for(let r of e)
n[r]=t.ranks[r],o[r]=t.hits[r];let i=[...new Set([...s.terms,...t.terms])];return{...s,ranks:n,hits:o,
terms:i}},V=class{constructor(t,e,n){this.search=t,this.records=e,this.kinds=n,this.understanding=new W(
e.raw.words,e.raw.amounts)}async ask(t){let e=await this.search.simplified(t),n=await this.read(t,e);
if(!n||n.exact)return n;let o=await this.mended(t,e,n)??(dn(n,e)&&n);if(o)return this.withCases(o);let i=await this.
nearest(t,e);return i&&{...i,whole:i.whole&&n.whole}}async withCases(t){let[e]=this.kinds;if(!t.filters.
length||t.ranks[e].size)return t;let n=await this.nearest(t.q,t.asked);return n?{...he(t,n,[e]),nearest:[
e]}:t}async mended(t,e,n){if(!mn(e,this.understanding,await this.search.synonyms()))return null;let o=this.
understanding.filters.keys();for(let i of await this.search.mendings(e,o)){let r=await this.read(t,i);
if(r?.exact||r?.some&&!n.some){let a=he(r,n,n.elsewhere),c=this.kinds.filter(l=>!n.elsewhere.includes(
l));return{...a,asked:i,mended:c}}}return null}async read(t,e){let n=await this.search.ask(e);if(!n.
terms.length)return null;let o=await this.strictly(this.understanding.byWord(e),n);if(!o.numbers.length&&
!K(n.hits,this.kinds[0])){let i=this.understanding.throughout(e,await this.search.synonyms());i.filters.
length>o.reading.filters.length&&(o=await this.strictly(i,n))}return yt({q:t,asked:e,plain:n,strict:o},
this.records,this.kinds)}async strictly(t,e){let n={reading:t,numbers:[],hits:new Map,found:e};if(!t.
filters.length)return n;let o=Q(this.records,t.filters);n.found=t.texts.length?await this.search.ask(
t.texts.join(" ")):e;for(let i of n.found.hits){let r=this.records.place(i);r?.kind!==this.kinds[0]||
!o(r.number)||n.hits.set(r.number,i)}return n.numbers=[...n.hits.keys()],t.texts.length||n.numbers.push(
...this.others(o,n.hits)),n}others(t,e){let[n]=this.kinds,i=Array.from({length:this.records.size[n]},
(r,a)=>a).filter(r=>t(r)&&!e.has(r));return this.records.sort(n,i,"newest",null)}async nearest(t,e){
let{filters:n,texts:o}=this.understanding.throughout(e,await this.search.synonyms()),r=n.length>0&&!o.
length?pn(e):await this.search.nearest(o.join(" ")||e),a=fe(e)?fn:hn,c=le(r,n,this.records,a),l={reading:{
filters:[],texts:o},numbers:[],hits:new Map,found:r},h={q:t,asked:e,plain:{...r,hits:c},strict:l},f=yt(
h,this.records,this.kinds);return f&&{...f,exact:!1,nearest:this.kinds}}};var ue=s=>{let t=setTimeout(s,400);return()=>clearTimeout(t)};var Z=class{constructor(t){this.desk=t,this.newest=0,this.said=t.status.textContent}async run(t,e){this.
newest+=1;let n=this.newest,o=()=>n!==this.newest,{desk:i}=this,{words:r,status:a}=i;i.more.disabled=
!0,i.again.hidden=!0;let c=ue(()=>a.textContent=r.loading??"");try{let l=await t(o);return l&&this.settle(),
l}catch(l){return console.warn(l),o()||(e?.(),a.textContent=r.failed??"",i.again.hidden=!1),!1}finally{
c(),o()||(i.more.disabled=!1)}}settle(){let{words:t,status:e}=this.desk;(e.textContent===t.loading||
e.textContent===t.failed)&&(e.textContent=this.said),this.said=e.textContent}};var gn=new Intl.NumberFormat("en",{maximumFractionDigits:4}),H=s=>gn.format(s);var wn=".kp-pick, .kp-hit__point, .kp-hit__facts",pe=(s,t)=>{let e=m(s,"[data-kp-pick]",HTMLInputElement);
e.value=t.id,e.dataset.kpPick=t.title,m(s,"[data-kp=title]",HTMLElement).textContent=t.title},de=(s,t)=>{
let e=M("kp-card"),{values:n}=s,o=m(e,"h3 a",HTMLAnchorElement);o.href=U(s.address),o.textContent=s.
title,m(e,"img",HTMLImageElement).src=U(s.image);let i={place:t.label("city",n.city[0]),round:t.label(
"round",n.round[0]),unit:s.unit,point:s.point,funds:H(s.funds),people:H(s.people),themes:(n.themes??
[]).map(r=>t.label("themes",r)).join("、")};for(let[r,a]of Object.entries(i))m(e,`[data-kp=${r}]`,HTMLElement).
textContent=a;return pe(e,s),e},me=(s,t)=>{for(let{text:e,match:n}of t){if(!n){s.append(e);continue}
let o=document.createElement("mark");o.textContent=e,s.append(o)}},yn=({heading:s,anchor:t,parts:e},n)=>{
let o=M("kp-part"),i=m(o,"a",HTMLAnchorElement);return s?(i.textContent=s,i.href=n+(t?`#${t}`:"")):i.
remove(),me(m(o,"p",HTMLElement),e),o},xn=({values:s,unit:t},e)=>[e.label("city",s.city[0]),t,e.label(
"round",s.round[0])].join("，"),kn=(s,{point:t,funds:e,people:n})=>{let o={point:t,funds:H(e),people:H(
n)};for(let[i,r]of Object.entries(o))m(s,`[data-kp=${i}]`,HTMLElement).textContent=r},bt=(s,t,e,n)=>{
let o=M("kp-hit"),i=m(o,"h3 a",HTMLAnchorElement);i.href=U(s.address),me(i,t);let r="about"in s?s.about:
xn(s,n);m(o,".kp-hit__about",HTMLElement).textContent=r;let a=m(o,".kp-hit__parts",HTMLElement);if(a.
append(...e.map(c=>yn(c,i.href))),e.length||a.remove(),"id"in s)pe(o,s),kn(o,s);else for(let c of y(
o,wn,HTMLElement))c.remove();return o},k=(s,t,e)=>{let n=M(s),o=m(n,"button",HTMLElement);return t&&
((o.querySelector("span")??o).textContent=t),o.addEventListener("click",e),n};var Mt=(s,t)=>s.slice(0,t).replace(/\p{Cs}/gu,"").trim(),ge=s=>Object.fromEntries([...s].map(t=>[t,new Set])),
J=(s,t,e,n)=>{let o=new Set(s[t]);return n?o.add(e):o.delete(e),{...s,[t]:o}},St=(s,{kinds:t})=>s.q?
s:{...s,kind:t[0],sort:s.sort==="match"?"":s.sort},Ot=(s,t)=>{let e=new URLSearchParams(s),n=(i,r)=>{
let a=e.get(i)??"";return r.includes(a)?a:""},o=[...t.facets].map(([i,r])=>{let a=e.getAll(i).flatMap(
c=>c.split(","));return[i,new Set(a.filter(c=>r.has(c)))]});return St({q:Mt(e.get("q")??"",t.longest),
chosen:Object.fromEntries(o),kind:n("kind",t.kinds)||t.kinds[0],sort:n("sort",t.sorts),view:n("view",
t.views)},t)},X=({q:s,chosen:t,kind:e,sort:n,view:o},{kinds:i})=>{let r=Object.entries(t).map(([l,h])=>[
l,[...h].join(",")]),c=[["q",s],["kind",s&&e!==i[0]?e:""],...r,["sort",n],["view",o]].filter(([,l])=>l).
map(([l,h])=>`${l}=${encodeURIComponent(h).replace(/%2C/g,",")}`).join("&");return c?`?${c}`:""};var En=(s,{key:t,title:e,label:n,values:o,word:i},r,a)=>{let{words:c}=s,l=n||o.map(f=>s.label(t,f)).
join("、"),h=u(c.chip,{facet:e,label:l});return[k("kp-chip",h,()=>a(kt(r,i,""))),k("kp-literal",u(c.
literal,{word:i}),()=>a(kt(r,i,u(c.quoted,{word:i}))))]},bn=(s,{state:t,answer:e},n)=>{if(!e)return[];
let o=[],{words:i}=s;if(e.mended.includes(t.kind)){let a=t.q.split(/\s+/u).map(l=>u(i.quoted,{word:l}).
trim()),c=u(i.literal,{word:t.q});o.push(k("kp-literal",c,()=>n(a.join(" "))))}let r=t.kind===s.allowed.
kinds[0]?e.filters:[];return[...o,...r.flatMap(a=>En(s,a,e.asked,n))]},Mn=(s,{state:t,selected:{counts:e}},n)=>[
...s.allowed.facets.keys()].filter(o=>e[o]).flatMap(o=>[...t.chosen[o]].map(i=>{let r={facet:s.title(
o),label:s.label(o,i)},a=u(s.words.chip,r);return k("kp-chip",a,()=>n(J(t.chosen,o,i,!1)))})),we=(s,t,e)=>{
let{words:n,field:o,chips:i,allowed:r}=s,{q:a}=t.state,c=()=>(i.querySelector("button")??o).focus(),
l=f=>{o.value=f,e({q:f},{focus:c})},h=a?[k("kp-chip",u(n.query,{query:a}),()=>l(""))]:[];if(h.push(...bn(
s,t,l)),h.push(...Mn(s,t,f=>e({chosen:f},{focus:c}))),h.length>1){let f=()=>{o.value="";let d=ge(r.facets.
keys());e({q:"",chosen:d},{focus:()=>o.focus()})};h.push(k("kp-clear","",f))}i.replaceChildren(...h)};var vt=s=>s.toLocaleString("en"),Sn=(s,{state:t,selected:{counts:e},records:n})=>{for(let o of s.boxes){
let i=n.facets[t.kind].find(l=>l.key===o.name),r=e[o.name]?.[i?.choices.indexOf(o.value)??-1]??0,{label:a,
number:c}=it(o);o.checked=t.chosen[o.name].has(o.value),c.textContent=vt(r),a.classList.toggle("kp-f\
acet__none",!r)}for(let o of s.facets)o.hidden=!e[o.dataset.facet??""];s.stop.settle()},On=(s,{state:t,
answer:e,records:n})=>{s.kinds.hidden=!e;for(let o of s.kindBoxes){let i=e?e.ranks[o.value]:null;o.checked=
o.value===t.kind;let{found:r}=n.select(o.value,t.chosen,i);it(o).number.textContent=vt(r.length)}},vn=(s,{
state:t,answer:e,sort:n,view:o})=>{let i=[...s.sorting.options].find(r=>r.value==="match");i&&(i.hidden=
i.disabled=!e),s.sorting.value=n;for(let r of s.ofCases)r.hidden=t.kind!==s.allowed.kinds[0];for(let r of s.
viewBoxes)r.checked=r.value===o},tt=({more:s,words:t,step:e},n)=>{s.hidden=n<=0,n>0&&(s.textContent=
u(t.more,{count:Math.min(e,n)}))},ye=(s,t)=>{let{state:e,list:n}=t;document.activeElement!==s.field&&
(s.field.value=e.q),Sn(s,t),On(s,t),vn(s,t),s.done.textContent=u(s.words.done,{count:vt(n.length)});
let o=Object.values(e.chosen).reduce((i,r)=>i+r.size,0);s.active.textContent=o?u(s.words.active,{count:o}):
""};var xe=(s,{whole:t})=>t?"":s.partial,ke=(s,{q:t,asked:e,mended:n},o)=>n.includes(o)?u(s.mended,{from:t,
to:e}):"",Ln=(s,{answer:t,list:e,kind:n,ofCases:o})=>{let{filters:i,strict:r}=t,a=ke(s,t,n);return!o||
!i.length||r.size||!e.length?a:a+u(s.literally,{words:i.map(({word:c})=>c).join("”“")})},Tn=({answer:s,
list:t,kind:e,ofCases:n})=>{let o=s.hits[e],i=r=>n&&s.strict.has(r)||o.get(r)?.exact===!0;return t.length>
0&&!t.some(i)},An=(s,t)=>[Ln(s,t),Tn(t)?s.near:"",xe(s,t.answer)].join(""),Cn=(s,t,e,n)=>n&&!t?s.none:
e===n?s.all:s.some,Ee=(s,{state:t,answer:e,list:n,records:o})=>{let{words:i}=s,{kind:r}=t,a=r===s.allowed.
kinds[0],{first:c,rest:l}=G(a?e:null,n),h=o.size[r],f={kind:s.kindName(r),total:h,count:c.length,more:l.
length};if(e?.nearest.includes(r)&&n.length)return u(i.nearest,f)+ke(i,e,r)+xe(i,e);let d=u(Cn(i,n.length,
c.length,h),f);if(!e)return d+(t.q?i.blank:"");let b=l.length?u(i.rest,f):"";return d+b+An(i,{answer:e,
list:n,kind:r,ofCases:a})};var $n=(s,{state:t,answer:e,selected:{without:n},records:o})=>{let{words:i}=s,r=[],a=(c,l,h)=>r.push(
{text:u(i.drop,{label:c,count:l}),count:l,change:h});for(let c of s.allowed.facets.keys()){let l=[...t.
chosen[c]];if(!n[c]||!l.length)continue;let h=l.map(d=>s.label(c,d)).join("、"),f={...t.chosen,[c]:new Set};
a(u(i.chip,{facet:s.title(c),label:h}),n[c],{chosen:f})}if(!t.q)return r;a(u(i.query,{query:t.q}),n.
q,{q:""});for(let c of s.allowed.kinds.filter(l=>l!==t.kind)){let l=o.select(c,t.chosen,e&&e.ranks[c]).
found.length;r.push({text:u(i.turn,{kind:s.kindName(c),count:l}),count:l,change:{kind:c}})}return r},
be=(s,t,e)=>{let{status:n,empty:o,field:i}=s;if(n.textContent=Ee(s,t),o.hidden=t.list.length>0,t.list.
length)return;let a=$n(s,t).filter(c=>c.count).map(({text:c,change:l})=>k("kp-drop",c,()=>{i.value=l.
q??t.state.q,e(l,{focus:()=>n.focus()})}));m(o,"ul",HTMLElement).replaceChildren(...a)};var jn=(s,t)=>s.map(({key:e,choices:n,sets:o})=>{let i=t[e];return i?.size?o.map(r=>r.some(a=>i.has(
n[a]))):null}),Hn=(s,t,e,n)=>{let o=e&&!e.has(n)?s.length:-1;for(let i=0;i<s.length;i+=1)if(t[i]?.[s[i].
of[n]]===!1){if(o>=0)return-2;o=i}return o},qn=({choices:s,sets:t},e)=>{let n=new Int32Array(s.length);
return t.forEach((o,i)=>{for(let r of o)n[r]+=e[i]}),n},Me=(s,t,e,n)=>{let o=jn(s,e),i=s.map(h=>new Int32Array(
h.sets.length)),r=new Int32Array(s.length+1),a=[];for(let h=0;h<t;h+=1){let f=Hn(s,o,n,h);if(f===-1){
a.push(h);for(let d=0;d<s.length;d+=1)i[d][s[d].of[h]]+=1}else f>=0&&(r[f]+=1,f<s.length&&(i[f][s[f].
of[h]]+=1))}let c=Object.fromEntries(s.map((h,f)=>[h.key,qn(h,i[f])])),l=Object.fromEntries(s.map((h,f)=>[
h.key,a.length+r[f]]));return{found:a,counts:c,without:{...l,q:a.length+r[s.length]}}};var Se=["round","city"],In=1e4,Lt={funds:{column:"funds",way:-1},"funds-least":{column:"funds",way:1},
people:{column:"people",way:-1}},Nn=({way:s},t)=>(e,n)=>+!t[e]-+!t[n]||s*(t[e]-t[n]),Pn=s=>s.split("\
-")[0],et=class{constructor(t){this.raw=t,this.places=new Map,this.size={case:0,report:0,update:0,guide:0},
this.first={},this.layOut(),this.facets=Object.fromEntries(Object.keys(this.size).map(e=>[e,this.facetsOf(
e)])),this.newest=this.rankByAge()}layOut(){let t={case:0,other:0};for(let[e,n]of this.raw.groups){let o=Pn(
e),i=o==="case"?"case":"other";this.first[o]??=t[i],this.places.set(e,{kind:o,start:t[i]-this.first[o]}),
t[i]+=n,this.size[o]+=n}}facetsOf(t){let{facets:e}=this.raw;return t==="case"?e:t==="guide"?[]:e.filter(
n=>Se.includes(n.key)).map(n=>this.ofOthers(n,t))}ofOthers({key:t,choices:e},n){let o=this.raw.pages[t],
i=this.first[n]??0,r=e.length,a=o.slice(i,i+this.size[n]).map(c=>c<0?r:c);return{key:t,choices:e,sets:[
...e.map((c,l)=>[l]),[]],of:a}}rankByAge(){let[t,e]=Se.map(r=>this.facets.case.find(a=>a.key===r)),n=(r,a)=>r?
r.sets[r.of[a]][0]??0:0,o=Array.from({length:this.size.case},(r,a)=>a);o.sort((r,a)=>n(t,r)-n(t,a)||
n(e,r)-n(e,a)||r-a);let i=new Int32Array(o.length);return o.forEach((r,a)=>{i[r]=a}),i}place({group:t,
number:e}){let n=this.places.get(t);if(!n)return null;let o=n.start+e;return o<this.size[n.kind]?{kind:n.
kind,number:o}:null}hits(t,e){let n=[...this.places].filter(([,o])=>o.kind===t);return[...e].map(o=>{
let[i,{start:r}]=n.findLast(([,a])=>a.start<=o)??n[0];return{group:i,number:o-r,kind:t,year:0,score:0,
exact:!1}})}select(t,e,n){return Me(this.facets[t],this.size[t],e,n)}sort(t,e,n,o){let i=r=>t==="cas\
e"?this.newest[r]:r;if(t==="case"&&Object.hasOwn(Lt,n)){let r=Nn(Lt[n],this.raw.cases[Lt[n].column]);
return e.sort((a,c)=>r(a,c)||i(a)-i(c))}return n==="match"&&o?e.sort((r,a)=>(o.get(r)??0)-(o.get(a)??
0)):e.sort((r,a)=>i(r)-i(a))}case(t){let{cases:e}=this.raw,n=Object.fromEntries(this.facets.case.map(
i=>[i.key,i.sets[i.of[t]].map(r=>i.choices[r])])),o=`${n.round[0]}/${n.city[0]}/${e.slug[t]}`;return{
id:o,values:n,address:`cases/${o}/`,title:e.title[t],unit:e.units[e.unit[t]],image:e.image[t],point:e.
point[t],funds:e.funds[t]/In,people:e.people[t]}}other(t,e){let{pages:n}=this.raw,o=this.first[t]+e;
return{address:n.address[o],title:n.title[o],about:n.about[o]}}};var st=class{constructor(t){this.desk=t,this.search=new B(gt),this.state=Ot(location.search,t.allowed),
this.drawn=location.search,this.records=null,this.asker=null,this.answer=null,this.list=[],this.shown=
t.results.children.length,this.answered="",this.attempts=new Z(t),this.keepFocus=Tt(t),this.go=(e,n={})=>{
this.turnTo(e,n)}}get isOfCases(){return this.state.kind===this.desk.allowed.kinds[0]}get ranks(){return this.
answer?this.answer.ranks[this.state.kind]:null}get sort(){let{sort:t}=this.state;return t&&(this.answer||
t!=="match")?t:this.answer?"match":"newest"}get view(){return this.isOfCases?this.state.view||(this.
answer?"list":"cards"):"list"}turnTo(t,{replace:e=!1,focus:n}){this.state=St({...this.state,...t},this.
desk.allowed);let o=X(this.state,this.desk.allowed)||location.pathname;return o!==(location.search||
location.pathname)&&(e?history.replaceState(null,"",o):history.pushState(null,"",o)),this.drawn=location.
search,this.update(this.desk.step,n)}follow(t){return this.drawn=location.search,this.state=Ot(location.
search,this.desk.allowed),this.desk.field.value=this.state.q,this.update(t?.shown||this.desk.step)}async ready(){
return this.records??=new et(await gt("cases/data.json")),this.records}async look(t,e){return t?this.
answer?.q===t?this.answer:(this.asker??=new V(this.search,e,this.desk.allowed.kinds),this.asker.ask(
t)):null}async item(t,e){let{answer:n,state:o,desk:i}=this,r=this.isOfCases?e.case(t):e.other(o.kind,
t);if("id"in r&&this.view==="cards")return de(r,i);if(!n)return bt(r,[{text:r.title,match:!1}],[],i);
let a=n.hits[o.kind].get(t),c=a?await this.search.excerpts(a,n.terms):[];return bt(r,this.search.mark(
r.title,n.terms),c,i)}async items(t,e,n,o=this.desk.step){let i=t.slice(e,e+o),r=await Promise.all(i.
map(c=>this.item(c,n))),[a]=this.parted(t).rest;return a!==void 0&&r[t.indexOf(a)-e]?.prepend(M("kp-\
rest")),r}parted(t){return G(this.isOfCases?this.answer:null,t)}async update(t,e){let n=await this.attempts.
run(o=>this.draw(t,o),()=>this.leave());return document.documentElement.classList.remove("kp-asked"),
n?(e?.(),this.keepFocus(),!0):!1}async draw(t,e){let{desk:n}=this,o=await this.ready(),i=await this.
look(this.state.q,o);if(e())return!1;this.answer=i,i||(this.state={...this.state,kind:n.allowed.kinds[0]});
let{state:r,ranks:a}=this,c=o.select(r.kind,r.chosen,a),l=this.parted(o.sort(r.kind,c.found,this.sort,
a)),h=[...l.first,...l.rest],f=await this.items(h,0,o,t);return e()?!1:(this.list=h,this.shown=f.length,
this.answered=X(r,n.allowed),n.results.replaceChildren(...f),this.tell({state:r,answer:i,list:h,selected:c,
records:o,sort:this.sort,view:this.view}),!0)}leave(){let{desk:t}=this;X(this.state,t.allowed)!==this.
answered&&(this.list=[],this.shown=0,t.results.replaceChildren(),t.empty.hidden=!0,tt(t,0))}tell(t){
let{desk:e}=this;e.results.classList.toggle("kp-cards",t.view==="cards"),e.results.classList.toggle(
"kp-hits",t.view==="list"),ye(e,t),tt(e,this.list.length-this.shown),we(e,t,this.go),be(e,t,this.go),
wt()}async extend(){if(!this.list.length&&!await this.update(this.shown))return;let t=this.shown;await this.
attempts.run(n=>this.append(t,n))&&this.desk.results.children[t]?.querySelector("a")?.focus()}async append(t,e){
let{desk:n}=this,o=await this.ready(),i=await this.items(this.list,t,o);return e()?!1:(n.results.append(
...i),this.shown=t+i.length,wt(),tt(n,this.list.length-this.shown),history.replaceState({shown:this.
shown},""),!0)}};var Rn=200,nt=class{constructor(t,e){this.desk=t,this.library=e,this.unfinished=!1,this.pause=0}ask(){
clearTimeout(this.pause);let{field:t,allowed:e}=this.desk,n=Mt(t.value,e.longest);if(n===this.library.
state.q)return;let o=n?{q:n}:{q:n,sort:""};this.library.go(o,{replace:this.unfinished}),this.unfinished=
!0}askSoon(){clearTimeout(this.pause),this.pause=window.setTimeout(()=>this.ask(),Rn)}equip(){let{field:t,
form:e}=this.desk;t.addEventListener("input",n=>{clearTimeout(this.pause),n.isComposing||this.askSoon()}),
t.addEventListener("compositionend",()=>this.askSoon()),e.addEventListener("submit",n=>{n.preventDefault(),
this.ask(),this.unfinished=!1})}};var Fn=(s,t,e)=>{for(let n of s.boxes)n.addEventListener("change",()=>{e.unfinished=!1,t.go({chosen:J(
t.state.chosen,n.name,n.value,n.checked)})});for(let n of s.kindBoxes)n.addEventListener("change",()=>t.
go({kind:n.value}));for(let n of s.viewBoxes)n.addEventListener("change",()=>t.go({view:n.value}));s.
sorting.addEventListener("change",()=>t.go({sort:s.sorting.value})),s.more.addEventListener("click",
()=>t.extend()),s.again.addEventListener("click",()=>{t.update(t.shown||s.step,()=>s.status.focus())}),
s.done.addEventListener("click",()=>{s.filters.open=!1,s.status.focus(),s.status.scrollIntoView({block:"\
center"})})},_n=({root:s},t)=>{let e=()=>{t.ready().catch(()=>{})};for(let n of["pointerover","focus\
in","touchstart"])s.addEventListener(n,e,{once:!0,passive:!0})},zn=(s,t)=>{let{words:e}=s;window.matchMedia(
"(min-width: 60em)").matches&&(s.filters.open=!0),s.done.textContent=u(e.done,{count:e.total}),s.more.
hidden=t.shown>=Number(e.total),s.field.value=t.state.q,location.hash==="#kp-q"&&s.field.focus();let n=history.
state?.shown;(location.search||n)&&t.update(n||s.step)},Oe=()=>{let s=document.getElementById("kp-li\
brary");if(!s)return;let t=new I(s),e=new st(t),n=new nt(t,e);n.equip(),At(t,()=>n.ask()),Fn(t,e,n),
window.addEventListener("popstate",o=>{location.search===e.drawn&&!o.state||(n.unfinished=!1,e.follow(
o.state))}),_n(t,e),zn(t,e)};Oe();})();
