// Made of library.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var u=(s,t)=>(s??"").replace(/\{(\w+)\}/g,(e,n)=>String(t[n]));var et=(s,t,e)=>{if(!(s instanceof t))throw new Error(e);return s},d=(s,t)=>et(document.getElementById(
s),t,`#${s}`),m=(s,t,e)=>et(s.querySelector(t),e,t),w=(s,t,e)=>[...s.querySelectorAll(t)].map(n=>et(
n,e,t)),k=s=>{let t=d(s,HTMLTemplateElement).content.firstElementChild?.cloneNode(!0);if(!(t instanceof
HTMLElement))throw new Error(`#${s} is empty`);return t};var j=class{constructor(t){this.root=t,this.words=t.dataset,this.step=Number(t.dataset.step),this.form=
d("kp-search",HTMLFormElement),this.field=d("kp-q",HTMLInputElement),this.status=d("kp-status",HTMLElement),
this.results=d("kp-results",HTMLElement),this.more=d("kp-more",HTMLButtonElement),this.again=d("kp-a\
gain",HTMLButtonElement),this.empty=d("kp-empty",HTMLElement),this.chips=d("kp-chips",HTMLElement),this.
kinds=d("kp-kinds",HTMLElement),this.sorting=d("kp-sort",HTMLSelectElement),this.filters=d("kp-facet\
s",HTMLDetailsElement),this.active=d("kp-active",HTMLElement),this.done=d("kp-done",HTMLElement),this.
view=m(t,".kp-bar__view",HTMLElement),this.ofCases=w(t,".kp-bar__sort, .kp-bar__view",HTMLElement),this.
facets=w(t,"[data-facet]",HTMLElement),this.boxes=w(t,"[data-facet] input",HTMLInputElement),this.kindBoxes=
w(this.kinds,"input",HTMLInputElement),this.viewBoxes=w(this.view,"input",HTMLInputElement),this.allowed=
this.offers()}offers(){let t=this.facets.map(e=>{let n=w(e,"input",HTMLInputElement).map(o=>o.value);
return[e.dataset.facet??"",new Set(n)]});return{facets:new Map(t),kinds:this.kindBoxes.map(e=>e.value),
sorts:[...this.sorting.options].map(e=>e.value),views:this.viewBoxes.map(e=>e.value),longest:this.field.
maxLength}}title(t){return this.facets.find(n=>n.dataset.facet===t)?.querySelector("legend")?.textContent??
t}label(t,e){return this.boxes.find(o=>o.name===t&&o.value===e)?.nextElementSibling?.textContent??e}kindName(t){
return this.kindBoxes.find(n=>n.value===t)?.nextElementSibling?.textContent??t}},st=s=>{let t=s.parentElement;
return{label:t,number:m(t,"small",HTMLElement)}};var Ee={ArrowDown:1,ArrowUp:-1},Me=({field:s,results:t},e)=>{s.addEventListener("keydown",n=>{n.isComposing||
(n.key==="Escape"&&s.value&&(n.preventDefault(),s.value="",e()),n.key==="ArrowDown"&&(n.preventDefault(),
t.querySelector("h3 a")?.focus()))})},Oe=({field:s,results:t,more:e})=>{t.addEventListener("keydown",
n=>{let o=n.target,r=Ee[n.key];if(n.key==="Escape"&&s.focus(),!r||o instanceof HTMLInputElement&&o.type===
"checkbox")return;n.preventDefault();let i=[...t.querySelectorAll("h3 a")].map(l=>l),a=o.closest("li\
:has(h3)"),c=i.findIndex(l=>l===a?.querySelector("h3 a"));(i[c+r]||(r<0?s:e)).focus()})},Et=({root:s,
status:t})=>{let e=null;return s.addEventListener("focusin",n=>{e=n.target}),s.addEventListener("foc\
usout",n=>{n.relatedTarget&&(e=null)}),()=>{e&&!e.isConnected&&document.activeElement===document.body&&
t.focus()}},Mt=(s,t)=>{Me(s,t),Oe(s)};var Se=({groups:s,ignored:t},e)=>{let n=new Map;for(let r of s)for(let i of r)n.set(i,[...n.get(i)??
[],r]);let o=new Set([...n.keys(),...t,...e]);return{concepts:n,known:o,longest:Math.max(0,...[...o].
map(r=>r.length))}},ve=(s,t)=>t?s.match(/[a-z0-9]+|[^a-z0-9 ]+/g)??[]:s.trim()?[s.trim()]:[],Le=(s,t,{
known:e,longest:n})=>{let o=Math.min(n,s.length-t);for(;o&&!e.has(s.slice(t,t+o));)o-=1;return o},M=(s,t,e,n=new Set)=>{
let o=Se(t,n),r=[],i="",a=()=>{r.push(...ve(i,e).map(c=>({text:c,words:[]}))),i=""};for(let c=0;c<s.
length;){let l=Le(s,c,o);if(l){a();let h=s.slice(c,c+l),f=o.concepts.get(h);(f||n.has(h))&&r.push({text:h,
words:f??[]})}else i+=s[c];c+=l||1}return a(),r};var Ot="⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗\
⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞\
⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⼾户⾭青⿈黄";var Te=/[\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u,Ae=/[\p{P}\p{S}\p{Z}\p{Cc}]/u,Ce="%‰°+#@&",
$e=Ot.match(/../gu)??[],je=new Map($e.map(s=>Array.from(s))),qe=s=>Te.test(s)?"":Ae.test(s)&&!Ce.includes(
s)?" ":s,St=new Map,nt=s=>{let t=St.get(s);return t===void 0&&(t=Array.from((je.get(s)??s).normalize(
"NFKC").toLowerCase(),qe).join(""),St.set(s,t)),t},g=s=>Array.from(s.normalize("NFC"),nt).join("").split(
" ").filter(Boolean).join(" ");var He=s=>{let t="",e=[];return s.forEach((n,o)=>{for(let r of nt(n))if(!(r===" "&&t.endsWith(" "))){
t+=r;for(let i=r.length;i>0;i-=1)e.push(o)}}),{whole:t,origin:e}},q=(s,t)=>{let{whole:e,origin:n}=He(
s),o=[];for(let i of t)for(let a=e.indexOf(i);a>=0;a=e.indexOf(i,a+i.length))o.push({start:n[a],end:n[a+
i.length-1]+1,term:i});o.sort((i,a)=>i.start-a.start||a.end-i.end);let r=0;return o.filter(i=>i.start<
r?!1:(r=i.end,!0))},ot=(s,t,e,n)=>{let o=[],r=e,i=(a,c)=>{let l=s.slice(r,a).join("");l&&o.push({text:l,
match:c}),r=a};for(let{start:a,end:c}of t)i(a,!1),i(c,!0);return i(n,!1),o},vt=(s,t)=>{let e=Array.from(
s.normalize("NFC"));return ot(e,q(e,t),0,e.length)};var Tt=96,At=30,Ne=3,Lt={text:"……",match:!1},Ct=s=>new Set(s.map(t=>t.term)).size,Ie=s=>{let t=e=>Ct(
s.filter(({start:n,end:o})=>n>=e&&o<=e+Tt-At));return s.reduce((e,{start:n})=>t(n)>t(e)?n:e,s[0]?.start??
0)},ze=(s,t)=>{let e=Ie(t),n=Math.max(0,e-At),o=s.slice(n,e).findLastIndex(c=>/[。！？；\n]/.test(
c));(n>0||o>=0)&&(n+=o+1);let r=t.filter(c=>c.start===e).map(c=>c.end),i=Math.max(n+Tt,...r),a=c=>/[\d.,%]/.
test(s[c]||"")&&/[\d.,]/.test(s[c-1]||"");for(;a(n);)n-=1;for(;a(i);)i+=1;return{start:n,end:i}},Fe=(s,t)=>{
let{start:e,end:n}=ze(s,t),o=t.filter(i=>i.start>=e&&i.end<=n),r=ot(s,o,e,n).map(({text:i,match:a})=>({
text:i.replace(/\s+/gu," "),match:a}));return[...e>0?[Lt]:[],...r,...n<s.length?[Lt]:[]]},$t=(s,t)=>{
let e=s.map(([r,i,a])=>{let c=Array.from(a.normalize("NFC")),l=q(c,t),h=Ct([...l,...q(Array.from(r),
t)]);return{heading:r,anchor:i,letters:c,found:l,kinds:h}}),n=e.filter(r=>r.kinds).sort((r,i)=>i.kinds-
r.kinds);return(n.length?e.filter(r=>n.slice(0,Ne).includes(r)):e.filter(r=>r.letters.length).slice(
0,1)).map(({heading:r,anchor:i,letters:a,found:c})=>({heading:r,anchor:i,parts:Fe(a,c)}))};var b=class{constructor(){this.none=!0}async without(t,e){try{return await t}catch(n){return console.
warn(n),this.none=!1,e}}};var Re=[10,8,5,3,1],Ht={case:1,report:.9,update:.9,guide:.5},jt=Object.keys(Ht),qt=60,_e=({fields:s,
times:t})=>{let e=Re.filter((o,r)=>s&1<<r),n=e.slice(1).reduce((o,r)=>o+r,0);return e[0]+.05*n+.15*Math.
log2(1+Math.min(t,15))},Pe=(s,t)=>{let e=qt;for(let n=0,o=0;n<s.length&&o<t.length;)e=Math.min(e,Math.
abs(s[n]-t[o])),s[n]<t[o]?n+=1:o+=1;return .5*(1-e/qt)},H=(s,t)=>t.score-s.score||jt.indexOf(s.kind)-
jt.indexOf(t.kind)||t.year-s.year||s.number-t.number,O=(s,t,e,{exact:n,base:o,part:r})=>{let i=s.groups.
find(h=>t<h.end);if(!i)throw new Error(`page ${t} is in no group`);let a=Ht[i.kind]||1,c=e.slice(1).
reduce((h,f,p)=>h+Pe(e[p].at,f.at),0),l=(e.reduce((h,f)=>h+_e(f),0)+c)*a;return{group:i.key,number:t-
i.first,score:o*(n?1:a)+l/r,exact:n,kind:i.kind,year:i.year}};var N=class{constructor(){this.found=new Map}get size(){return this.found.size}add(t){for(let e of t){
let n=`${e.group}/${e.number}`;this.found.has(n)||this.found.set(n,e)}}sorted(){return[...this.found.
values()].sort(H)}};var Nt=s=>{let t=new Uint8Array(128);for(let i=0;i<s.length;i+=1)t[s.charCodeAt(i)]=i;let e=(i,a)=>{
let c=0;for(let l=a,h=1;;l+=1,h*=32){let f=t[i.charCodeAt(l)];if(c+=(f&31)*h,f<32)return[c,l+1]}},n=i=>{
let a=[];for(let c=0,l=0;c<i.length;){let[h,f]=e(i,c);l+=h,a.push(l),c=f}return a},o=i=>{let a=new Map;
for(let c=1;c<i.length;c+=1){let l=t[i.charCodeAt(c)];l&&a.set(c-1,l)}return a},r=i=>{let a=new Map;
for(let c=0,l=0;c<i.length;){let[h,f]=e(i,c);l+=h,a.set(l,t[i.charCodeAt(f)]),c=f+1}return a};return{
positions:n,codes:i=>(i.startsWith("=")?o:r)(i)}};var y="search/data",Be=(s,t)=>Array.from(s).reduce((e,n)=>(e*7919+(n.codePointAt(0)??0))%104729,0)%t,
De=(s,t)=>{let e=[],n=[];return Array.from(s).forEach((o,r)=>{let i=e.length*t;for(let a=(o.codePointAt(
0)??0)-48;a>0;a-=1)e.push(r),n.push(i)}),{owner:e,starts:n}},Ue=s=>{let t=0;return s.map(([e,n])=>{let[
,o="",r=""]=/^([^-]*)-?(\d*)$/.exec(e)??[];return t+=n,{key:e,kind:o,year:Number(r),first:t-n,end:t}})},
Ge=s=>{let t=Array.from(s),e=new Set;for(let n=0;n<t.length;n+=2)e.add(t[n]+t[n+1]);return e},Ye=(s,t,e)=>{
let n=Nt(t.digits),o=async r=>{let i=await e(`${y}/terms/${s.key}/${Be(r,s.shards)}.json`);return Object.
hasOwn(i,r)?i[r]:""};return{...De(s.windows,t.window),groups:Ue(s.groups),frequent:Ge(s.frequent),window:t.
window,fields:t.starts,positions:async r=>n.positions(await o(r)),codes:async r=>n.codes(await o(r))}},
It=async s=>{let t=await s(`${y}/index.json`);return t.volumes.map(e=>Ye(e,t,s))};var Ke=[0,1,2.5,5],We=s=>{let t=s&3?16:0;for(let e=0;e<4;e+=1)s&32>>e&&(t|=1<<e);return{fields:t,times:Ke[s&
3],at:[]}},I=s=>new Map([...s].map(([t,e])=>[t,We(e)])),zt=(s,t)=>{let e=new Map;for(let n of t){let o=Math.
floor(n/s.window),r=n-s.starts[o],i=4;for(;r<s.fields[i];)i-=1;let a=s.owner[o],c=e.get(a)??{fields:0,
times:0,at:[]};e.set(a,c),c.fields|=1<<i,c.times+=i===4?1:0,c.at.push(n)}return e},Ft=(s,t)=>{let e=[];
for(let n=0;n<s.length;){let o=Math.min(n,s.length-2),r=2;t.has(s[o]+s[o+1])&&(o=Math.min(n,s.length-
3),r=3),e.push([o,s.slice(o,o+r).join("")]),n=o+r}return e},Rt=(s,t)=>{let e=[];for(let n=0,o=0;n<s.
length&&o<t.length;)s[n]===t[o]?(e.push(s[n]),n+=1,o+=1):s[n]<t[o]?n+=1:o+=1;return e},Qe=(s,t)=>({fields:s.
fields|t.fields,times:s.times+t.times,at:[...s.at,...t.at].sort((e,n)=>e-n)}),S=s=>{let t=new Map;for(let[
e,n]of s.flatMap(o=>[...o])){let o=t.get(e);t.set(e,o?Qe(o,n):n)}return t};var Ve=async(s,t)=>{let e;for(let n=0;n<t.length&&(!e||e.length);n+=2){let o=await Promise.all(t.slice(
n,n+2).map(async([r,i])=>(await s.positions(i)).map(c=>c-r)));e=(e?[e,...o]:o).reduce(Rt)}return e??
[]},E=async(s,t)=>{let e=Array.from(t);return e.length===1||e.length===2&&s.frequent.has(t)?I(await s.
codes(t)):zt(s,await Ve(s,Ft(e,s.frequent)))};var Ze=5,Je=.5,rt=async(s,{text:t,words:e})=>{if(!e.length)return S([await E(s,t)]);let n=e.map(o=>s.
codes(`~${o.join("/")}`));return S((await Promise.all(n)).map(I))},Xe=({text:s,words:t})=>!t.length&&
s.length>2&&!/^[a-z0-9]+$/.test(s),ts=s=>{let t=Array.from(s),e=Math.max(1,(t.length-1)/Ze),n=[];for(let o=0;o<
t.length-1;o+=e)n.push(t[Math.floor(o)]+t[Math.floor(o)+1]);return n},_t=async(s,t)=>{if(!Xe(t))return new Map;
let e=ts(t.text),n=await Promise.all(e.map(r=>E(s,r))),o=new Map;for(let[r,i]of S(n)){let a=n.filter(
c=>c.has(r)).length/e.length;a>Je&&o.set(r,{...i,share:a})}return o},es=s=>{let t=s.map(({text:e})=>e.
length>1?e.length:0);return t.some(Boolean)?t:s.map(()=>1)},Pt=async(s,t)=>{let e=es(t),n=await Promise.
all(t.map(i=>rt(s,i))),o=n.filter((i,a)=>e[a]),r={exact:!1,base:100,part:t.length};return[...o[0]?.keys()??
[]].filter(i=>o.every(a=>a.has(i))).map(i=>{let a=n.flatMap(c=>c.get(i)??[]);return O(s,i,a,r)})};var ss=/^[\u3400-\u9fff]+$/u;var T=(s,t,e)=>{for(let n of new Set(t)){let o=s.get(n);o?o.push(e):s.set(n,[e])}},Bt=s=>s.flatMap((t,e)=>t.
match(new RegExp(`.{${e+2}}`,"gu"))??[]),it=s=>{let t=Array.from(s),e=t.map((i,a)=>[...t.slice(0,a),
"?",...t.slice(a+1)]),n=t.map((i,a)=>[...t.slice(0,a),...t.slice(a+1)]),o=t.slice(1).map((i,a)=>[...t.
slice(0,a),i,t[a],...t.slice(a+2)]);return[...t.length>2?[...e,...t.length>3?n:[]]:[],...o].map(i=>i.
join(""))},z=class{constructor(t,e,n){this.pinyin=n,this.known=new Set([...t].filter(o=>ss.test(o)&&
o.length<=8)),this.words=new Set([...this.known].filter(o=>o.length>1));for(let o of e)this.words.add(
o);this.bySound=new Map,this.byBlur=new Map,this.bySpelling=new Map,this.byInitials=new Map,this.bySlip=
new Map;for(let o of this.words)this.learn(o)}learn(t){let{pinyin:e}=this;T(this.bySound,e.sounds(t),
t),T(this.bySpelling,e.spellings(t),t),this.known.has(t)&&(T(this.byBlur,e.blurredSounds(t),t),T(this.
byInitials,e.initials(t),t),T(this.bySlip,it(t),t))}};var v={word:.2,sound:1,blur:1.3,slip:1.3,unknown:1.5},ns=.01,at=8,Dt=3,os=/^[\u3400-\u9fff]+$/u,rs=/^[a-z'’ü ]+$/,
is=6,as=(s,t)=>({cost:s.cost+t.cost,text:s.text+t.text,changed:s.changed||t.changed,unknown:s.unknown+
t.unknown}),Ut=(s,t,e)=>{let n=[{cost:0,text:"",changed:!1,unknown:0}];for(let o=1;o<=s;o+=1)for(let r=Math.
max(0,o-e);r<o;r+=1){let i=n[r],a=i?t(r,o).map(c=>as(i,c)):[];n[o]=a.reduce((c,l)=>l.cost<(c?.cost??
1/0)?l:c,n[o])}return n[s]},cs=(s,t)=>{let e=new Map,n=(r,i,a)=>{for(let c of i)(r.get(c)??[]).forEach(
(l,h)=>{let f=a+h*ns;l!==s&&f<(e.get(l)??1/0)&&e.set(l,f)})};n(t.bySound,t.pinyin.sounds(s),v.sound),
n(t.byBlur,t.pinyin.blurredSounds(s),v.blur);let o=s.length>1?[...it(s),s]:[];n(t.bySlip,o,v.slip);for(let r of o.
filter(i=>t.known.has(i)))e.set(r,v.slip);return[...e].filter(([r])=>Math.abs(r.length-s.length)<2)},
ls=(s,t)=>{if(!os.test(s)||s.length<2||s.length>at)return null;let e=(o,r)=>{let i=s.slice(o,r),a=[];
if(r-o===1)return[{cost:v.unknown,text:i,changed:!1,unknown:1}];t.words.has(i)&&a.push({cost:v.word,
text:i,changed:!1,unknown:0});for(let[c,l]of cs(i,t))a.push({cost:l,text:c,changed:!0,unknown:0});return a},
n=Ut(s.length,e,at);return n?.changed&&n.unknown<=s.length/2?n.text:null},hs=(s,t)=>{let e=s.replace(
/['’ ]/g,"").replace(/ü/g,"v"),n=(t.bySpelling.get(e)??[]).slice(0,Dt);if(n.length)return n;let o=Ut(
e.length,(i,a)=>(t.bySpelling.get(e.slice(i,a))??[]).slice(0,1).map(c=>({cost:1,text:`${c} `,changed:!0,
unknown:0})),at*is);if(o)return[o.text.trim()];let r=t.byInitials.get(e)??[];return r.length===1?r:[]},
Gt=(s,t)=>{let e=s.match(/[a-z'’ü]+(?: +[a-z'’ü]+)*|[^\s]+/gu)??[],n=[[]],o=!1;for(let r of e){
let a=(rs.test(r)?hs(r,t):[ls(r,t)]).flatMap(c=>c??[]);o||=a.length>0,n=(a.length?a:[r]).flatMap(c=>n.
map(l=>[...l,c]))}return o?n.slice(0,Dt).map(r=>r.join(" ")):[]};var fs=[[/^([zcs])h/,"$1"],[/^n(?=.)/,"l"],[/([aei])ng$/,"$1n"],[/^hu(?=[aei])/,"f"]],us=s=>fs.reduce(
(t,[e,n])=>t.replace(e,n),s),F=class{constructor(t){this.readings=new Map;for(let e of t.split(" ")){
let[,n="",o=""]=/^([a-z]+)(.*)$/u.exec(e)??[];for(let r of o)this.readings.set(r,[...this.readings.get(
r)??[],n])}}ways(t){let e=[[]];for(let n of t){let o=this.readings.get(n)??[];e=e.flatMap(r=>o.map(i=>[
...r,i])).slice(0,4)}return e}sounds(t){return this.ways(t).map(e=>e.join(" "))}blurredSounds(t){return this.
ways(t).map(e=>e.map(us).join(" "))}spellings(t){return this.ways(t).map(e=>e.join(""))}initials(t){
return this.ways(t).map(e=>e.map(n=>n[0]).join(""))}};var R=class{constructor(t){this.load=t,this.lexicon=void 0}async learn(t){let[e,n]=await Promise.all(
["vocabulary","pinyin"].map(o=>this.load(`${y}/${o}.json`)));return new z(t,Bt(e),new F(n))}async mendings(t,e){
try{return this.lexicon??=await this.learn(e),Gt(g(t),this.lexicon)}catch(n){return console.warn(n),
[]}}};var ps=.25,ms=async(s,t)=>{let e=await rt(s,t);if(e.size||t.words.length)return e;let n=await _t(s,t);
if(n.size||t.text.length>3)return n;let o=Array.from(t.text),r=await Promise.all(o.map(a=>E(s,a))),i=new Map;
for(let a of r)for(let[c,l]of a)i.set(c,{...l,share:ps});return i},ds=(s,t)=>(s[0]??[]).map((e,n)=>{
let o=s.reduce((r,i)=>r+i[n].size,0);return o?Math.log2(1+t/o):0}),gs=(s,t,e)=>{let n=e.reduce((r,i)=>r+
i,0);return[...new Set(t.flatMap(r=>[...r.keys()]))].map(r=>{let i=t.map(l=>l.get(r)),c={exact:!1,base:100*
i.reduce((l,h,f)=>l+(h?e[f]*(h.share??1):0),0)/n,part:t.length};return O(s,r,i.flatMap(l=>l??[]),c)})},
Yt=async(s,t)=>{let e=await Promise.all(s.map(i=>Promise.all(t.map(a=>ms(i,a))))),n=s.reduce((i,{groups:a})=>i+
(a.at(-1)?.end??0),0),o=ds(e,n);return{weight:o.reduce((i,a)=>i+a,0),hits:s.flatMap((i,a)=>gs(i,e[a],
o))}};var ws=120,ys=10,xs=/^(19|20)\d\d$/,ks=/\B(?=(\d{3})+$)/g,bs=s=>s.replace(/\d{4,}/g,t=>xs.test(t)?t:
t.replace(ks," ")),Es=s=>g(s.replace(/(\d)[,，](?=\d{3})/g,"$1")),Ms=async(s,t)=>{let e=g(s),n=await t(
e),o=/\d[,，]\d{3}/.test(s)?Es(s):bs(n);return[...new Set([e,n,o])]},ct=(s,t)=>{let e=Array.from(s.
trim()).slice(0,ws).join("").split(/\s+/u),n=new Map(e.flatMap(o=>g(o)?[[g(o),o]]:[]));return Promise.
all([...n.values()].slice(0,ys).map(o=>Ms(o,t)))};var lt=new Set,Os=()=>{let s=[];for(let t=176;t<248;t+=1)for(let e=161;e<255;e+=1)s.push(t,e);for(let t of new TextDecoder(
"gb2312").decode(new Uint8Array(s)))lt.add(t)},Ss=s=>(lt.size||Os(),Array.from(s).every(t=>t<"㐀"||
lt.has(t))),Kt=async(s,t)=>{if(Ss(s))return s;let{traditional:e,simplified:n}=await t(`${y}/traditio\
nal.json`),o=Array.from(n),r=new Map(Array.from(e,(i,a)=>[i,o[a]]));return Array.from(s,i=>r.get(i)||
i).join("")};var vs=200,Ls=50,Ts={groups:[],ignored:[]},As=12,Cs={traditional:"",simplified:""},$s=async(s,t)=>{let e=async o=>S(
await Promise.all(o.map(r=>E(s,r)))),n=await Promise.all(t.map(e));return[...n[0].keys()].flatMap(o=>{
let r=n.flatMap(i=>i.get(o)??[]);return r.length<n.length?[]:[O(s,o,r,{exact:!0,base:vs,part:1})]})},
Wt=s=>s.flatMap(t=>[t.text,...t.words.flat()]).filter(t=>t.length>1),Qt=s=>s.map(t=>t[Math.min(1,t.length-
1)]),js=s=>{let t=s.filter(e=>e.text.length>1);return(t.length?t:s).slice(0,As)},_=class{constructor(t){
this.load=t,this.opening=void 0,this.mender=new R(t)}volumes(){if(!this.opening){let t=It(this.load);
t.catch(()=>this.opening=void 0),this.opening=t}return this.opening}async everywhere(t){let e=await this.
volumes();return(await Promise.all(e.map(t))).flat()}simplified(t,e=new b){return Kt(t,n=>e.without(
this.load(n),Cs))}synonyms(t=new b){return t.without(this.load(`${y}/synonyms.json`),Ts)}async ask(t){
let e=new b,n=await ct(t,c=>this.simplified(c,e));if(!n.length)return{terms:[],hits:[],whole:!0};let o=this.
synonyms(e),r=new N;r.add(await this.everywhere(c=>$s(c,n)));let i=[];if(r.size<Ls){let c=this.widen(
n,await o,r);i=await(r.size?e.without(c,[]):c)}return{terms:[...new Set([...n.flat(),...i])],hits:r.
sorted(),whole:e.none}}async widen(t,e,n){let o=Qt(t),r=o.flatMap(i=>M(i,e,!1));return r.every((i,a)=>!i.
words.length&&i.text===o[a])?[]:(n.add(await this.everywhere(i=>Pt(i,r))),Wt(r))}async nearest(t){let e=new b,
n=await ct(t,c=>this.simplified(c,e)),o=await this.synonyms(e),r=js(Qt(n).flatMap(c=>M(c,o,!0))),{hits:i,
weight:a}=await Yt(await this.volumes(),r);return{terms:Wt(r),hits:i.sort(H),whole:e.none,weight:a}}async mendings(t,e){
let{groups:n}=await this.synonyms();return this.mender.mendings(await this.simplified(t),[...e,...n.
flat()])}mark(t,e){return vt(t,e)}text(t){return this.load(`${y}/pages/${t.group}/${t.number}.json`)}async page(t){
let{u:e,t:n,a:o}=await this.text(t);return{address:e,title:n,about:o}}async excerpts(t,e){try{return $t(
(await this.text(t)).s,e)}catch(n){return console.warn(n),[]}}};var Vt=document.currentScript,A=new URL("../",Vt instanceof HTMLScriptElement?Vt.src:location.href),
P=s=>new URL(s,A).href;var ht=new Map,qs=s=>new Promise((t,e)=>{let n=document.createElement("script");n.src=new URL(`${s}.\
js`,A).href,n.addEventListener("kp-data",o=>t(o.detail));for(let o of["load","error"])n.addEventListener(
o,()=>{n.remove(),e(new Error(s))});document.head.append(n)}),Hs=async s=>{let t=await fetch(new URL(
s,A));if(!t.ok)throw new Error(`${s}: ${t.status}`);return t.json()},ft=s=>{let t=ht.get(s);return t||
(t=A.protocol==="file:"?qs(s):Hs(s),ht.set(s,t),t.catch(()=>ht.delete(s))),t};var Ns="kp-tray";var Is=s=>document.dispatchEvent(new CustomEvent(Ns,{detail:s})),ut=()=>Is(s=>s.mark());var Zt=s=>new Map([...s].map((t,e)=>[t,e])),zs=({plain:s,strict:t},e,n)=>{let o=Object.fromEntries(n.
map(r=>[r,new Map]));for(let r of s.hits){let i=e.place(r);if(!i)continue;let a=i.kind===n[0]&&t.numbers.
length>0;(r.exact||!a)&&o[i.kind].set(i.number,r)}return o},Fs=({plain:s,strict:t})=>s.hits.some(e=>e.
exact)?!0:t.reading.texts.length?[...t.hits.values()].some(e=>e.exact):t.numbers.length>0,pt=(s,t,e)=>{
let{plain:n,strict:o}=s;if(!n.terms.length)return null;let r=zs(s,t,e),i=Object.fromEntries(e.map(c=>[
c,Zt(r[c].keys())])),[a]=e;return i[a]=Zt(new Set([...o.numbers,...r[a].keys()])),r[a]=new Map([...r[a],
...o.hits]),{q:s.q,asked:s.asked,mended:!1,nearest:[],exact:Fs(s),some:e.some(c=>i[c].size),filters:o.
reading.filters,strict:new Set(o.numbers),terms:[...new Set([...n.terms,...o.found.terms])],whole:n.
whole&&o.found.whole,ranks:i,hits:r}},B=(s,t)=>{let e=s?.strict;return e?.size?{first:t.filter(n=>e.
has(n)),rest:t.filter(n=>!e.has(n))}:{first:t,rest:[]}};var Rs=s=>s.replace(/[\\^$.*+?()[\]{}|]/g,"\\$&"),D=s=>[...s].sort((t,e)=>e.length-t.length).map(Rs).
join("|"),Jt=(s,{digits:t,twos:e,tens:n,hundreds:o})=>{if(/^\d/.test(s))return Number(s.replace(/[,，]/g,
""));let r=0,i=0;for(let a of s)n.includes(a)?r+=(i||1)*10:o.includes(a)&&(r+=(i||1)*100),i=e.includes(
a)?2:t.indexOf(a)+1;return r+i},_s={under:s=>[0,s-1],most:s=>[0,s],over:s=>[s+1,1/0],least:s=>[s,1/0],
about:(s,t)=>[s*(1-t/100),s*(1+t/100)]},Xt=(s,t)=>Object.keys(s).find(e=>s[e].includes(t)),te=(s,{units:t})=>t.
find(({word:e})=>e===s)?.worth??0,Ps=s=>{let e=`(\\d[\\d,，]*(?:\\.\\d+)?|${`[${s.digits}${s.twos}${s.
tens}${s.hundreds}]+`})`,n=`(${D(s.units.map(({word:i})=>i))})`,o=`(${D(Object.values(s.before).flat())}\
)?`,r=`(${D(Object.values(s.after).flat())})?`;return new RegExp(`${o}${e}(?:${n}?(?:${D(s.to)})${e}\
)?${n}${r}`,"gu")},ee=(s,t)=>[...s.matchAll(Ps(t))].flatMap(e=>{let[n,o,r,i,a,c,l]=e,h=te(c,t),f=Jt(
r,t)*te(i??c,t),p=e.index??0,$={start:p,end:p+n.length};if(a)return[{...$,low:f,high:Jt(a,t)*h}];let tt=Xt(
t.before,o)??Xt(t.after,l);if(!tt&&h===1)return[];let[ke,be]=tt?_s[tt](f,t.about):[f,f];return[{...$,
low:ke,high:be}]});var mt="funds",se="county",Bs=3,Ds=8,Us=/^[“"「『](.+)[”"」』]$/u,Gs=(s,t)=>!/^\d+$/.test(t)&&
(s!==se||t.length>=Bs),L=s=>Us.test(s),dt=(s,t,e)=>s.replace(t,()=>e).replace(/\s+/gu," ").trim(),U=class{constructor(t,e){
this.amounts=e,this.filters=new Map,this.within=new Set;for(let n of t)this.learn(n)}learn({key:t,title:e,
alone:n,choices:o}){for(let[r,i]of Object.entries(o)){let a=t===se?i[0]:"";for(let c of i)this.add(c,
{key:t,title:e,label:a,values:[r]}),!n&&Gs(t,c)&&this.within.add(c)}}add(t,e){let n=this.filters.get(
t)??[],o=n.find(r=>r.key===e.key);o?o.values.push(...e.values):this.filters.set(t,[...n,e])}filter(t,e){
let[n]=this.filters.get(t)??[];return n?{...n,word:e}:null}parted(t){let e=t.normalize("NFKC").toLowerCase(),
n=this.amounts?ee(e,this.amounts):[],o=this.amounts?.title??"",r=0,i=[],a=n.map(({start:c,end:l,low:h,
high:f})=>{i.push(e.slice(r,c)),r=l;let p=e.slice(c,l);return{word:p,key:mt,title:o,label:p,values:[],
low:h,high:f}});return i.push(e.slice(r)),{filters:a,around:i.filter(g)}}byWord(t){let e={filters:[],
texts:[]};for(let n of t.split(/\s+/u).filter(g)){let o=L(n)?null:this.parted(n),r=L(n)?null:this.filter(
g(n),n);r?e.filters.push(r):o?.filters.length&&!o.around.length?e.filters.push(...o.filters):e.texts.
push(n)}return e}throughout(t,e){let n={filters:[],texts:[]};for(let r of t.split(/\s+/u).filter(g)){
if(L(r)){n.texts.push(r);continue}let{filters:i,around:a}=this.parted(r);n.filters.push(...i);for(let c of a)
this.cut(g(c),e,n)}let o=n.texts.filter(r=>r.length>1);return o.length||n.filters.length?{...n,texts:o}:
n}hasUnknown(t,e){let n=g(t);return n.length>Ds||L(t)?!1:M(n,e,!1,new Set(this.filters.keys())).some(
r=>!r.words.length&&!this.filters.has(r.text))}cut(t,e,n){let o=this.filters.has(t)?new Set([...this.
within,t]):this.within;for(let r of M(t,e,!0,o)){let i=o.has(r.text)?this.filter(r.text,r.text):null;
i?n.filters.push(i):n.texts.push(r.text)}}};var Ys=({raw:s},t)=>{let{funds:e}=s.cases;return n=>t.some(({low:o=0,high:r=1/0})=>e[n]>0&&e[n]>=o&&
e[n]<=r)},Ks=(s,t,e)=>{let n=s.facets.case.find(i=>i.key===t);if(!n)return()=>!1;let o=new Set(e.flatMap(
i=>i.values)),r=n.sets.map(i=>i.some(a=>o.has(n.choices[a])));return i=>r[n.of[i]]},G=(s,t)=>{let n=[
...new Set(t.map(o=>o.key))].map(o=>{let r=t.filter(i=>i.key===o);return o===mt?Ys(s,r):Ks(s,o,r)});
return o=>n.every(r=>r(o))};var gt="case",Ws=3,Qs=10,Vs=50,Zs=(s,t)=>t.reduce((e,{low:n=0,high:o=1/0})=>e+(s>0?Math.max(0,n-s,s-
o):1/0),0),Js=(s,t,e)=>{let n=new Float64Array(e),o=0;for(let r of t){let i=G(s,[r]),a=Array.from({length:e},
(l,h)=>h).filter(i),c=a.length?Math.log2(1+e/a.length):0;o+=c;for(let l of a)n[l]+=c}return{bits:n,weight:o}},
Xs=s=>{let t={};return s.filter(e=>(t[e.kind]=(t[e.kind]??0)+1,t[e.kind]<=(e.score>=Vs?Qs:Ws)))},ne=({
hits:s,weight:t},e,n)=>{let o=Js(n,e,n.size[gt]),r=t+o.weight||1,i=e.filter(({high:l})=>l!==void 0),
c=(e.length&&!t?n.hits(gt):s).map(l=>{let h=n.place(l);if(h?.kind!==gt)return{...l,score:l.score*t/r,
far:0};let f=(l.score*t+100*o.bits[h.number])/r;return{...l,score:f,far:Zs(n.raw.cases.funds[h.number],
i)}});return c.sort((l,h)=>h.score-l.score||l.far-h.far),Xs(c)};var tn=8,en={hits:[],weight:0},sn=s=>s.some(t=>t.exact),nn=s=>s.split(/\s+/u).some(t=>t.length>=tn),
on=(s,t,e)=>s.split(/\s+/u).filter(n=>!L(n)).some(n=>/[a-z]/i.test(n)||t.hasUnknown(n,e)),Y=class{constructor(t,e,n){
this.search=t,this.records=e,this.kinds=n,this.understanding=new U(e.raw.words,e.raw.amounts)}async ask(t){
let e=await this.search.simplified(t),n=await this.read(t,e);if(!n)return null;if(n.exact)return this.
withCases(n);let o=await this.mended(t,e,n);return o?this.withCases(o):n.some&&!nn(e)?n:this.nearest(
t,e)}async withCases(t){let[e]=this.kinds;if(!t.filters.length||t.ranks[e].size)return t;let n=await this.
nearest(t.q,t.asked);if(!n)return t;let o={...t.ranks,[e]:n.ranks[e]},r={...t.hits,[e]:n.hits[e]};return{
...t,ranks:o,hits:r,nearest:[e]}}async mended(t,e,n){if(!on(e,this.understanding,await this.search.synonyms()))
return null;let o=this.understanding.filters.keys();for(let r of await this.search.mendings(e,o)){let i=await this.
read(t,r);if(i?.exact||i?.some&&!n.some)return{...i,asked:r,mended:!0}}return null}async read(t,e){let n=await this.
search.ask(e);if(!n.terms.length)return null;let o=await this.strictly(this.understanding.byWord(e),
n);if(!o.numbers.length&&!sn(n.hits)){let r=this.understanding.throughout(e,await this.search.synonyms());
r.filters.length>o.reading.filters.length&&(o=await this.strictly(r,n))}return pt({q:t,asked:e,plain:n,
strict:o},this.records,this.kinds)}async strictly(t,e){let n={reading:t,numbers:[],hits:new Map,found:e};
if(!t.filters.length)return n;let o=G(this.records,t.filters);n.found=t.texts.length?await this.search.
ask(t.texts.join(" ")):e;for(let r of n.found.hits){let i=this.records.place(r);i?.kind!==this.kinds[0]||
!o(i.number)||n.hits.set(i.number,r)}return n.numbers=[...n.hits.keys()],t.texts.length||n.numbers.push(
...this.others(o,n.hits)),n}others(t,e){let[n]=this.kinds,r=Array.from({length:this.records.size[n]},
(i,a)=>a).filter(i=>t(i)&&!e.has(i));return this.records.sort(n,r,"newest",null)}async nearest(t,e){
let{filters:n,texts:o}=this.understanding.throughout(e,await this.search.synonyms()),r=await this.search.
nearest(o.join(" ")||e),i=ne(o.length?r:en,n,this.records),a={reading:{filters:[],texts:o},numbers:[],
hits:new Map,found:r},c={q:t,asked:e,plain:{...r,hits:i},strict:a},l=pt(c,this.records,this.kinds);return l&&
{...l,exact:!1,nearest:this.kinds}}};var oe=s=>{let t=setTimeout(s,400);return()=>clearTimeout(t)};var K=class{constructor(t){this.desk=t,this.newest=0,this.said=t.status.textContent}async run(t,e){this.
newest+=1;let n=this.newest,o=()=>n!==this.newest,{desk:r}=this,{words:i,status:a}=r;r.more.disabled=
!0,r.again.hidden=!0;let c=oe(()=>a.textContent=i.loading??"");try{let l=await t(o);return l&&this.settle(),
l}catch(l){return console.warn(l),o()||(e?.(),a.textContent=i.failed??"",r.again.hidden=!1),!1}finally{
c(),o()||(r.more.disabled=!1)}}settle(){let{words:t,status:e}=this.desk;(e.textContent===t.loading||
e.textContent===t.failed)&&(e.textContent=this.said),this.said=e.textContent}};var rn=new Intl.NumberFormat("en",{maximumFractionDigits:4}),rr=new Intl.NumberFormat("en",{minimumFractionDigits:2,
maximumFractionDigits:2}),C=s=>rn.format(s);var an=".kp-pick, .kp-hit__point, .kp-hit__facts",re=(s,t)=>{let e=m(s,"[data-kp-pick]",HTMLInputElement);
e.value=t.id,e.dataset.kpPick=t.title,m(s,"[data-kp=title]",HTMLElement).textContent=t.title},ie=(s,t)=>{
let e=k("kp-card"),{values:n}=s,o=m(e,"h3 a",HTMLAnchorElement);o.href=P(s.address),o.textContent=s.
title,m(e,"img",HTMLImageElement).src=P(s.image);let r={place:t.label("city",n.city[0]),round:t.label(
"round",n.round[0]),unit:s.unit,point:s.point,funds:C(s.funds),people:C(s.people),complete:`${s.complete}\
/${t.words.items}`,themes:(n.themes??[]).map(i=>t.label("themes",i)).join("、")};for(let[i,a]of Object.
entries(r))m(e,`[data-kp=${i}]`,HTMLElement).textContent=a;return re(e,s),e},ae=(s,t)=>{for(let{text:e,
match:n}of t){if(!n){s.append(e);continue}let o=document.createElement("mark");o.textContent=e,s.append(
o)}},cn=({heading:s,anchor:t,parts:e},n)=>{let o=k("kp-part"),r=m(o,"a",HTMLAnchorElement);return s?
(r.textContent=s,r.href=n+(t?`#${t}`:"")):r.remove(),ae(m(o,"p",HTMLElement),e),o},ln=({values:s,unit:t},e)=>[
e.label("city",s.city[0]),t,e.label("round",s.round[0])].join("，"),hn=(s,{point:t,funds:e,people:n})=>{
let o={point:t,funds:C(e),people:C(n)};for(let[r,i]of Object.entries(o))m(s,`[data-kp=${r}]`,HTMLElement).
textContent=i},wt=(s,t,e,n)=>{let o=k("kp-hit"),r=m(o,"h3 a",HTMLAnchorElement);r.href=P(s.address),
ae(r,t);let i="about"in s?s.about:ln(s,n);m(o,".kp-hit__about",HTMLElement).textContent=i;let a=m(o,
".kp-hit__parts",HTMLElement);if(a.append(...e.map(c=>cn(c,r.href))),e.length||a.remove(),"id"in s)re(
o,s),hn(o,s);else for(let c of w(o,an,HTMLElement))c.remove();return o},x=(s,t,e)=>{let n=k(s),o=m(n,
"button",HTMLElement);return t&&((o.querySelector("span")??o).textContent=t),o.addEventListener("cli\
ck",e),n};var yt=(s,t)=>s.slice(0,t).replace(/\p{Cs}/gu,"").trim(),ce=s=>Object.fromEntries([...s].map(t=>[t,new Set])),
W=(s,t,e,n)=>{let o=new Set(s[t]);return n?o.add(e):o.delete(e),{...s,[t]:o}},xt=(s,{kinds:t})=>s.q?
s:{...s,kind:t[0],sort:s.sort==="match"?"":s.sort},kt=(s,t)=>{let e=new URLSearchParams(s),n=(r,i)=>{
let a=e.get(r)??"";return i.includes(a)?a:""},o=[...t.facets].map(([r,i])=>{let a=e.getAll(r).flatMap(
c=>c.split(","));return[r,new Set(a.filter(c=>i.has(c)))]});return xt({q:yt(e.get("q")??"",t.longest),
chosen:Object.fromEntries(o),kind:n("kind",t.kinds)||t.kinds[0],sort:n("sort",t.sorts),view:n("view",
t.views)},t)},Q=({q:s,chosen:t,kind:e,sort:n,view:o},{kinds:r})=>{let i=Object.entries(t).map(([l,h])=>[
l,[...h].join(",")]),c=[["q",s],["kind",s&&e!==r[0]?e:""],...i,["sort",n],["view",o]].filter(([,l])=>l).
map(([l,h])=>`${l}=${encodeURIComponent(h).replace(/%2C/g,",")}`).join("&");return c?`?${c}`:""};var fn=(s,{key:t,title:e,label:n,values:o,word:r},i,a)=>{let{words:c}=s,l=n||o.map(f=>s.label(t,f)).
join("、"),h=u(c.chip,{facet:e,label:l});return[x("kp-chip",h,()=>a(dt(i,r,""))),x("kp-literal",u(c.
literal,{word:r}),()=>a(dt(i,r,u(c.quoted,{word:r}))))]},un=(s,{state:t,answer:e},n)=>{if(!e)return[];
let o=[],{words:r}=s;if(e.mended){let a=t.q.split(/\s+/u).map(l=>u(r.quoted,{word:l}).trim()),c=u(r.
literal,{word:t.q});o.push(x("kp-literal",c,()=>n(a.join(" "))))}let i=t.kind===s.allowed.kinds[0]?e.
filters:[];return[...o,...i.flatMap(a=>fn(s,a,e.asked,n))]},pn=(s,{state:t,selected:{counts:e}},n)=>[
...s.allowed.facets.keys()].filter(o=>e[o]).flatMap(o=>[...t.chosen[o]].map(r=>{let i={facet:s.title(
o),label:s.label(o,r)},a=u(s.words.chip,i);return x("kp-chip",a,()=>n(W(t.chosen,o,r,!1)))})),le=(s,t,e)=>{
let{words:n,field:o,chips:r,allowed:i}=s,{q:a}=t.state,c=()=>(r.querySelector("button")??o).focus(),
l=f=>{o.value=f,e({q:f},{focus:c})},h=a?[x("kp-chip",u(n.query,{query:a}),()=>l(""))]:[];if(h.push(...un(
s,t,l)),h.push(...pn(s,t,f=>e({chosen:f},{focus:c}))),h.length>1){let f=()=>{o.value="";let p=ce(i.facets.
keys());e({q:"",chosen:p},{focus:()=>o.focus()})};h.push(x("kp-clear","",f))}r.replaceChildren(...h)};var bt=s=>s.toLocaleString("en"),mn=(s,{state:t,selected:{counts:e},records:n})=>{for(let o of s.boxes){
let r=n.facets[t.kind].find(l=>l.key===o.name),i=e[o.name]?.[r?.choices.indexOf(o.value)??-1]??0,{label:a,
number:c}=st(o);o.checked=t.chosen[o.name].has(o.value),c.textContent=bt(i),a.classList.toggle("kp-f\
acet__none",!i)}for(let o of s.facets)o.hidden=!e[o.dataset.facet??""]},dn=(s,{state:t,answer:e,records:n})=>{
s.kinds.hidden=!e;for(let o of s.kindBoxes){let r=e?e.ranks[o.value]:null;o.checked=o.value===t.kind;
let{found:i}=n.select(o.value,t.chosen,r);st(o).number.textContent=bt(i.length)}},gn=(s,{state:t,answer:e,
sort:n,view:o})=>{let r=[...s.sorting.options].find(i=>i.value==="match");r&&(r.hidden=r.disabled=!e),
s.sorting.value=n;for(let i of s.ofCases)i.hidden=t.kind!==s.allowed.kinds[0];for(let i of s.viewBoxes)
i.checked=i.value===o},V=({more:s,words:t,step:e},n)=>{s.hidden=n<=0,n>0&&(s.textContent=u(t.more,{count:Math.
min(e,n)}))},he=(s,t)=>{let{state:e,list:n}=t;document.activeElement!==s.field&&(s.field.value=e.q),
mn(s,t),dn(s,t),gn(s,t),s.done.textContent=u(s.words.done,{count:bt(n.length)});let o=Object.values(
e.chosen).reduce((r,i)=>r+i.size,0);s.active.textContent=o?u(s.words.active,{count:o}):""};var fe=(s,{whole:t})=>t?"":s.partial,ue=(s,{q:t,asked:e,mended:n})=>n?u(s.mended,{from:t,to:e}):"",wn=(s,{
answer:t,list:e,ofCases:n})=>{let{filters:o,strict:r}=t,i=ue(s,t);return!n||!o.length||r.size||!e.length?
i:i+u(s.literally,{words:o.map(({word:a})=>a).join("”“")})},yn=({answer:s,list:t,kind:e,ofCases:n})=>{
let o=s.hits[e],r=i=>n&&s.strict.has(i)||o.get(i)?.exact===!0;return t.length>0&&!t.some(r)},xn=(s,t)=>[
wn(s,t),yn(t)?s.near:"",fe(s,t.answer)].join(""),kn=(s,t,e,n)=>n&&!t?s.none:e===n?s.all:s.some,pe=(s,{
state:t,answer:e,list:n,records:o})=>{let{words:r}=s,{kind:i}=t,a=i===s.allowed.kinds[0],{first:c,rest:l}=B(
a?e:null,n),h=o.size[i],f={kind:s.kindName(i),total:h,count:c.length,more:l.length};if(e?.nearest.includes(
i)&&n.length)return u(r.nearest,f)+ue(r,e)+fe(r,e);let p=u(kn(r,n.length,c.length,h),f);if(!e)return p+
(t.q?r.blank:"");let $=l.length?u(r.rest,f):"";return p+$+xn(r,{answer:e,list:n,kind:i,ofCases:a})};var bn=(s,{state:t,answer:e,selected:{without:n},records:o})=>{let{words:r}=s,i=[],a=(c,l,h)=>i.push(
{text:u(r.drop,{label:c,count:l}),count:l,change:h});for(let c of s.allowed.facets.keys()){let l=[...t.
chosen[c]];if(!n[c]||!l.length)continue;let h=l.map(p=>s.label(c,p)).join("、"),f={...t.chosen,[c]:new Set};
a(u(r.chip,{facet:s.title(c),label:h}),n[c],{chosen:f})}if(!t.q)return i;a(u(r.query,{query:t.q}),n.
q,{q:""});for(let c of s.allowed.kinds.filter(l=>l!==t.kind)){let l=o.select(c,t.chosen,e&&e.ranks[c]).
found.length;i.push({text:u(r.turn,{kind:s.kindName(c),count:l}),count:l,change:{kind:c}})}return i},
me=(s,t,e)=>{let{status:n,empty:o,field:r}=s;if(n.textContent=pe(s,t),o.hidden=t.list.length>0,t.list.
length)return;let a=bn(s,t).filter(c=>c.count).map(({text:c,change:l})=>x("kp-drop",c,()=>{r.value=l.
q??t.state.q,e(l,{focus:()=>n.focus()})}));m(o,"ul",HTMLElement).replaceChildren(...a)};var En=(s,t)=>s.map(({key:e,choices:n,sets:o})=>{let r=t[e];return r?.size?o.map(i=>i.some(a=>r.has(
n[a]))):null}),Mn=(s,t,e,n)=>{let o=e&&!e.has(n)?s.length:-1;for(let r=0;r<s.length;r+=1)if(t[r]?.[s[r].
of[n]]===!1){if(o>=0)return-2;o=r}return o},On=({choices:s,sets:t},e)=>{let n=new Int32Array(s.length);
return t.forEach((o,r)=>{for(let i of o)n[i]+=e[r]}),n},de=(s,t,e,n)=>{let o=En(s,e),r=s.map(h=>new Int32Array(
h.sets.length)),i=new Int32Array(s.length+1),a=[];for(let h=0;h<t;h+=1){let f=Mn(s,o,n,h);if(f===-1){
a.push(h);for(let p=0;p<s.length;p+=1)r[p][s[p].of[h]]+=1}else f>=0&&(i[f]+=1,f<s.length&&(r[f][s[f].
of[h]]+=1))}let c=Object.fromEntries(s.map((h,f)=>[h.key,On(h,r[f])])),l=Object.fromEntries(s.map((h,f)=>[
h.key,a.length+i[f]]));return{found:a,counts:c,without:{...l,q:a.length+i[s.length]}}};var ge=["round","city"],Sn=1e4,we={funds:"funds",people:"people",complete:"complete"},ye=s=>s.split(
"-")[0],Z=class{constructor(t){this.raw=t,this.places=new Map,this.size={case:0,report:0,update:0,guide:0},
this.first={},this.layOut(),this.facets=Object.fromEntries(Object.keys(this.size).map(e=>[e,this.facetsOf(
e)])),this.newest=this.rankByAge()}layOut(){let t={case:0,other:0};for(let[e,n]of this.raw.groups){let o=ye(
e),r=o==="case"?"case":"other";this.first[o]??=t[r],this.places.set(e,{kind:o,start:t[r]-this.first[o]}),
t[r]+=n,this.size[o]+=n}}facetsOf(t){let{facets:e}=this.raw;return t==="case"?e:t==="guide"?[]:e.filter(
n=>ge.includes(n.key)).map(n=>this.ofOthers(n,t))}ofOthers({key:t,choices:e},n){let o=this.raw.pages[t],
r=this.first[n]??0,i=e.length,a=o.slice(r,r+this.size[n]).map(c=>c<0?i:c);return{key:t,choices:e,sets:[
...e.map((c,l)=>[l]),[]],of:a}}rankByAge(){let[t,e]=ge.map(i=>this.facets.case.find(a=>a.key===i)),n=(i,a)=>i?
i.sets[i.of[a]][0]??0:0,o=Array.from({length:this.size.case},(i,a)=>a);o.sort((i,a)=>n(t,i)-n(t,a)||
n(e,i)-n(e,a)||i-a);let r=new Int32Array(o.length);return o.forEach((i,a)=>{r[i]=a}),r}place({group:t,
number:e}){let n=this.places.get(t);if(!n)return null;let o=n.start+e;return o<this.size[n.kind]?{kind:n.
kind,number:o}:null}hits(t){return this.raw.groups.flatMap(([e,n])=>{if(ye(e)!==t)return[];let o={group:e,
kind:t,year:0,score:0,exact:!1};return Array.from({length:n},(r,i)=>({...o,number:i}))})}select(t,e,n){
return de(this.facets[t],this.size[t],e,n)}sort(t,e,n,o){let r=a=>t==="case"?this.newest[a]:a,i=t===
"case"&&Object.hasOwn(we,n)&&this.raw.cases[we[n]];return i?e.sort((a,c)=>i[c]-i[a]||r(a)-r(c)):n===
"match"&&o?e.sort((a,c)=>(o.get(a)??0)-(o.get(c)??0)):e.sort((a,c)=>r(a)-r(c))}case(t){let{cases:e}=this.
raw,n=Object.fromEntries(this.facets.case.map(r=>[r.key,r.sets[r.of[t]].map(i=>r.choices[i])])),o=`${n.
round[0]}/${n.city[0]}/${e.slug[t]}`;return{id:o,values:n,address:`cases/${o}/`,title:e.title[t],unit:e.
units[e.unit[t]],image:e.image[t],point:e.point[t],funds:e.funds[t]/Sn,people:e.people[t],complete:e.
complete[t]}}other(t,e){let{pages:n}=this.raw,o=this.first[t]+e;return{address:n.address[o],title:n.
title[o],about:n.about[o]}}};var J=class{constructor(t){this.desk=t,this.search=new _(ft),this.state=kt(location.search,t.allowed),
this.drawn=location.search,this.records=null,this.asker=null,this.answer=null,this.list=[],this.shown=
t.results.children.length,this.answered="",this.attempts=new K(t),this.keepFocus=Et(t),this.go=(e,n={})=>{
this.turnTo(e,n)}}get isOfCases(){return this.state.kind===this.desk.allowed.kinds[0]}get ranks(){return this.
answer?this.answer.ranks[this.state.kind]:null}get sort(){let{sort:t}=this.state;return t&&(this.answer||
t!=="match")?t:this.answer?"match":"newest"}get view(){return this.isOfCases?this.state.view||(this.
answer?"list":"cards"):"list"}turnTo(t,{replace:e=!1,focus:n}){this.state=xt({...this.state,...t},this.
desk.allowed);let o=Q(this.state,this.desk.allowed)||location.pathname;return o!==(location.search||
location.pathname)&&(e?history.replaceState(null,"",o):history.pushState(null,"",o)),this.drawn=location.
search,this.update(this.desk.step,n)}follow(t){return this.drawn=location.search,this.state=kt(location.
search,this.desk.allowed),this.desk.field.value=this.state.q,this.update(t?.shown||this.desk.step)}async ready(){
return this.records??=new Z(await ft("cases/data.json")),this.records}async look(t,e){return t?this.
answer?.q===t?this.answer:(this.asker??=new Y(this.search,e,this.desk.allowed.kinds),this.asker.ask(
t)):null}async item(t,e){let{answer:n,state:o,desk:r}=this,i=this.isOfCases?e.case(t):e.other(o.kind,
t);if("id"in i&&this.view==="cards")return ie(i,r);if(!n)return wt(i,[{text:i.title,match:!1}],[],r);
let a=n.hits[o.kind].get(t),c=a?await this.search.excerpts(a,n.terms):[];return wt(i,this.search.mark(
i.title,n.terms),c,r)}async items(t,e,n,o=this.desk.step){let r=t.slice(e,e+o),i=await Promise.all(r.
map(c=>this.item(c,n))),[a]=this.parted(t).rest;return a!==void 0&&i[t.indexOf(a)-e]?.prepend(k("kp-\
rest")),i}parted(t){return B(this.isOfCases?this.answer:null,t)}async update(t,e){let n=await this.attempts.
run(o=>this.draw(t,o),()=>this.leave());return document.documentElement.classList.remove("kp-asked"),
n?(e?.(),this.keepFocus(),!0):!1}async draw(t,e){let{desk:n}=this,o=await this.ready(),r=await this.
look(this.state.q,o);if(e())return!1;this.answer=r,r||(this.state={...this.state,kind:n.allowed.kinds[0]});
let{state:i,ranks:a}=this,c=o.select(i.kind,i.chosen,a),l=this.parted(o.sort(i.kind,c.found,this.sort,
a)),h=[...l.first,...l.rest],f=await this.items(h,0,o,t);return e()?!1:(this.list=h,this.shown=f.length,
this.answered=Q(i,n.allowed),n.results.replaceChildren(...f),this.tell({state:i,answer:r,list:h,selected:c,
records:o,sort:this.sort,view:this.view}),!0)}leave(){let{desk:t}=this;Q(this.state,t.allowed)!==this.
answered&&(this.list=[],this.shown=0,t.results.replaceChildren(),t.empty.hidden=!0,V(t,0))}tell(t){let{
desk:e}=this;e.results.classList.toggle("kp-cards",t.view==="cards"),e.results.classList.toggle("kp-\
hits",t.view==="list"),he(e,t),V(e,this.list.length-this.shown),le(e,t,this.go),me(e,t,this.go),ut()}async extend(){
if(!this.list.length&&!await this.update(this.shown))return;let t=this.shown;await this.attempts.run(
n=>this.append(t,n))&&this.desk.results.children[t]?.querySelector("a")?.focus()}async append(t,e){let{
desk:n}=this,o=await this.ready(),r=await this.items(this.list,t,o);return e()?!1:(n.results.append(
...r),this.shown=t+r.length,ut(),V(n,this.list.length-this.shown),history.replaceState({shown:this.shown},
""),!0)}};var vn=200,X=class{constructor(t,e){this.desk=t,this.library=e,this.unfinished=!1,this.pause=0}ask(){
clearTimeout(this.pause);let{field:t,allowed:e}=this.desk,n=yt(t.value,e.longest);if(n===this.library.
state.q)return;let o=n?{q:n}:{q:n,sort:""};this.library.go(o,{replace:this.unfinished}),this.unfinished=
!0}askSoon(){clearTimeout(this.pause),this.pause=window.setTimeout(()=>this.ask(),vn)}equip(){let{field:t,
form:e}=this.desk;t.addEventListener("input",n=>{clearTimeout(this.pause),n.isComposing||this.askSoon()}),
t.addEventListener("compositionend",()=>this.askSoon()),e.addEventListener("submit",n=>{n.preventDefault(),
this.ask(),this.unfinished=!1})}};var Ln=(s,t,e)=>{for(let n of s.boxes)n.addEventListener("change",()=>{e.unfinished=!1,t.go({chosen:W(
t.state.chosen,n.name,n.value,n.checked)})});for(let n of s.kindBoxes)n.addEventListener("change",()=>t.
go({kind:n.value}));for(let n of s.viewBoxes)n.addEventListener("change",()=>t.go({view:n.value}));s.
sorting.addEventListener("change",()=>t.go({sort:s.sorting.value})),s.more.addEventListener("click",
()=>t.extend()),s.again.addEventListener("click",()=>{t.update(t.shown||s.step,()=>s.status.focus())}),
s.done.addEventListener("click",()=>{s.filters.open=!1,s.status.focus(),s.status.scrollIntoView({block:"\
center"})})},Tn=({root:s},t)=>{let e=()=>{t.ready().catch(()=>{})};for(let n of["pointerover","focus\
in","touchstart"])s.addEventListener(n,e,{once:!0,passive:!0})},An=(s,t)=>{let{words:e}=s;window.matchMedia(
"(min-width: 60em)").matches&&(s.filters.open=!0),s.done.textContent=u(e.done,{count:e.total}),s.more.
hidden=t.shown>=Number(e.total),s.field.value=t.state.q,location.hash==="#kp-q"&&s.field.focus();let n=history.
state?.shown;(location.search||n)&&t.update(n||s.step)},xe=()=>{let s=document.getElementById("kp-li\
brary");if(!s)return;let t=new j(s),e=new J(t),n=new X(t,e);n.equip(),Mt(t,()=>n.ask()),Ln(t,e,n),window.
addEventListener("popstate",o=>{location.search===e.drawn&&!o.state||(n.unfinished=!1,e.follow(o.state))}),
Tn(t,e),An(t,e)};xe();})();
