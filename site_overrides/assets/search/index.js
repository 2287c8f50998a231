// Asks Pagefind: for all the words in each of their wordings, and for fewer words if nothing has all.

const WORDINGS = 8;

export async function openIndex(address) {
  const pagefind = await import(address);
  await pagefind.init();
  return pagefind;
}

export async function seek(index, units, filters) {
  const sought = units.filter((unit) => unit.seek.length);
  if (!sought.length) return { found: [], fewer: "" };
  const found = union(await all(wordings(sought).map((words) => index.search(words, { filters }))));
  if (found.length || sought.length === 1) return { found, fewer: "" };
  return fewest(index, sought, filters);
}

const all = async (searches) => (await Promise.all(searches)).map((each) => each.results);

const union = (lists) => [...new Map(lists.flat().reverse().map((each) => [each.id, each])).values()].reverse();

// All in one piece, then each unit in its first wording, then with one of them in another.
function wordings(units) {
  const first = units.map((unit) => unit.seek[0]);
  const others = units.flatMap((unit, at) => unit.seek.slice(1).map((words) => first.with(at, words)));
  const [plain, ...more] = [first, ...others].slice(0, WORDINGS).map((each) => each.join(" "));
  return [...(plain.includes(" ") ? [`"${plain}"`] : []), plain, ...more];
}

// What has most of the words, rare words before common ones.
async function fewest(index, units, filters) {
  const lists = await Promise.all(
    units.map(async (unit) => union(await all(unit.seek.map((words) => index.search(words, { filters }))))),
  );
  const marks = new Map();
  for (const list of lists) {
    for (const result of list) {
      const mark = marks.get(result.id) ?? { result, count: 0, worth: 0 };
      mark.count += 1;
      mark.worth += Math.log(1 + 1000 / list.length) + result.score / 1000;
      marks.set(result.id, mark);
    }
  }
  const best = Math.max(0, ...[...marks.values()].map((each) => each.count));
  const kept = [...marks.values()].filter((each) => each.count === best);
  const found = kept.sort((one, other) => other.worth - one.worth).map((each) => each.result);
  return { found, fewer: best * 2 > units.length ? "most" : "some" };
}
