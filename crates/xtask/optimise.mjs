// Optimises modules of a folder into another one, many in one process: the optimiser is itself a program of JavaScript
// and WebAssembly, and starting it once for each of several hundred modules took minutes.
//
// node optimise.mjs <binaryen's index.js> <from> <to> <files...>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , library, from, to, ...files] = process.argv;
const { default: binaryen } = await import(pathToFileURL(library).href);

// What the browsers we serve understand. `Features.All` gives modules that Chromium refuses.
const { BulkMemory, BulkMemoryOpt, NontrappingFPToInt, SignExt, MutableGlobals, ReferenceTypes, Multivalue, ExtendedConst } =
  binaryen.Features;
const features =
  BulkMemory | BulkMemoryOpt | NontrappingFPToInt | SignExt | MutableGlobals | ReferenceTypes | Multivalue | ExtendedConst;

// As `wasm-opt -Oz` sets them.
binaryen.setOptimizeLevel(2);
binaryen.setShrinkLevel(2);
binaryen.setGenerateStackIR(true);
binaryen.setOptimizeStackIR(true);
// The stack ends there, below everything else: no pointer of the program leads to the first 1,024 bytes.
binaryen.setLowMemoryUnused(true);
// A function that is called from one place is laid there up to this size, with which all first loads are smallest.
binaryen.setOneCallerInlineMaxSize(40);

for (const file of files) {
  const module = binaryen.readBinary(readFileSync(join(from, file)));
  module.setFeatures(features);
  // The second time finds what the first has laid open.
  module.optimize();
  module.optimize();
  module.runPasses(['strip-producers', 'strip-target-features']);
  writeFileSync(join(to, file), module.emitBinary());
  module.dispose();
}
