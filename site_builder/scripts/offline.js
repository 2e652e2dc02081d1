// Made of offline.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var c=e=>{let t=new URL(e.href);t.protocol!=="file:"||!t.pathname.endsWith("/")||(t.pathname+="index\
.html",e.href=t.href)},o=e=>{e instanceof HTMLAnchorElement&&e.matches("[href]")&&c(e)},n=e=>e.querySelectorAll(
"a[href]").forEach(o),f=({type:e,target:t,addedNodes:a})=>{e==="attributes"&&o(t);for(let r of a)r instanceof
Element&&(o(r),n(r))},s=()=>{new MutationObserver(e=>e.forEach(f)).observe(document,{childList:!0,subtree:!0,
attributes:!0,attributeFilter:["href"]}),n(document)};s();})();
