// Made of offline.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var s=e=>{let t=new URL(e.href);t.protocol!=="file:"||!t.pathname.endsWith("/")||(t.pathname+="index\
.html",e.href=t.href)},r=e=>{e instanceof HTMLAnchorElement&&e.matches("[href]")&&s(e)},n=e=>e.querySelectorAll(
"a[href]").forEach(r),f=({type:e,target:t,addedNodes:c})=>{e==="attributes"&&r(t);for(let o of c)o instanceof
Element&&(r(o),n(o))},a=()=>{new MutationObserver(e=>e.forEach(f)).observe(document,{childList:!0,subtree:!0,
attributes:!0,attributeFilter:["href"]}),n(document);for(let e of document.querySelectorAll("[data-k\
p-online]"))e.remove()};a();})();
