// Prints the surnames of faker's locales as JSON: {"de": [...], ...}. Usage: node names.mjs <package folder>
import { pathToFileURL } from "node:url";
import { readFileSync } from "node:fs";

const folder = process.argv[2];
const entry = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")).exports["."];
const file = typeof entry === "string" ? entry : entry.import?.default ?? entry.import ?? entry.default;
const { allLocales } = await import(pathToFileURL(`${folder}/${file}`));
const names = {};
for (const [locale, data] of Object.entries(allLocales)) {
  const last = data.person?.last_name;
  const list = Array.isArray(last) ? last : [...(last?.generic ?? []), ...(last?.male ?? [])];
  names[locale] = list.map((name) => (typeof name === "string" ? name : name.value));
}
process.stdout.write(JSON.stringify(names));
