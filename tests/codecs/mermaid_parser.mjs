// mermaid's own parser: reads a JSON text on each line, answers with what the parser made of it.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const packages = process.argv[2];
const load = async path => import(pathToFileURL(join(packages, path)));

// The sanitiser of titles needs a browser's document; what is asked here is the parser's word.
const { default: sanitiser } = await load("dompurify/dist/purify.es.mjs");
sanitiser.addHook ??= () => {};
sanitiser.sanitize ??= text => text;
const { default: mermaid } = await load("mermaid/dist/mermaid.core.mjs");
mermaid.initialize({ startOnLoad: false });
console.error = console.warn = console.log = () => {};

const answer = async text => {
  try {
    const { db, type } = await mermaid.mermaidAPI.getDiagramFromText(text);
    if (type !== "journey") return { refused: `it is a ${type}` };
    return {
      title: db.getDiagramTitle(),
      accTitle: db.getAccTitle(),
      accDescr: db.getAccDescription(),
      sections: [...db.getSections()],
      tasks: db.getTasks().map(({ task, section, score, people }) => ({
        task, section, people, score: Number.isFinite(score) ? score : String(score),
      })),
    };
  } catch (error) {
    return { refused: String(error.message ?? error) };
  }
};

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await answer(JSON.parse(line))) + "\n");
}
