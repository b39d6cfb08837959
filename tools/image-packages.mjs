/**
 * The packages that a built program needs, as a package.json and a package-lock.json of its own, so that an image carries no others:
 * `node tools/image-packages.mjs FOLDER ENTRY…`. The versions are those of package-lock.json.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** @param {string[]} entries built files @returns {Promise<string[]>} the packages that they, and what they are split into, import */
export async function importedPackages(entries) {
  const { metafile } = await build({
    entryPoints: entries,
    outdir: join(root, 'dist', 'unused'),
    write: false,
    metafile: true,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const imports = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => path),
  );
  return [...new Set(imports.filter((path) => !isBuiltin(path) && !path.startsWith('<')).map(packageOf))].sort();
}

/**
 * @param {string[]} direct names of packages
 * @returns {{ manifest: object, lock: object }} package.json and package-lock.json with these, what they need, and nothing else
 */
export function prunedTo(direct) {
  const { packages, ...rest } = readJson('package-lock.json');
  const { dependencies: listed, allowScripts, name, version, license } = readJson('package.json');
  /** Where Node finds a package, asked for from a place in the tree. */
  const placeOf = (name, from) => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
      const place = `${at ? `${at}/` : ''}node_modules/${name}`;
      if (packages[place]) return place;
      if (!at) return undefined;
    }
  };
  const wanted = new Set(direct);
  const needed = new Set();
  const optional = new Set();
  const walk = (name, from, isOptional) => {
    const place = placeOf(name, from);
    if (!place) {
      if (isOptional) return;
      throw new Error(`${name}, needed by ${from || 'the program'}, is not in package-lock.json`);
    }
    const into = isOptional ? optional : needed;
    if (needed.has(place) || into.has(place)) return;
    into.add(place);
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = packages[place];
    for (const other of Object.keys(dependencies)) if (!(other in optionalDependencies)) walk(other, place, isOptional);
    for (const other of Object.keys(optionalDependencies)) walk(other, place, true);
    for (const other of Object.keys(peerDependencies)) {
      if (!peerDependenciesMeta[other]?.optional) walk(other, place, isOptional);
      // loaded by name at run time, and listed by us because it is wanted
      else if (other in listed && !wanted.has(other)) {
        wanted.add(other);
        walk(other, '', false);
      }
    }
  };
  for (const one of direct) walk(one, '', false);
  const dependencies = Object.fromEntries([...wanted].sort().map((one) => [one, packages[`node_modules/${one}`].version]));
  const kept = [...needed, ...[...optional].filter((place) => !needed.has(place))].sort();
  const manifest = {
    name,
    version,
    private: true,
    license,
    dependencies,
    // which of them may run a script when they are installed is said for each; the others are not here
    allowScripts: Object.fromEntries(
      Object.entries(allowScripts).filter(([one]) => kept.some((place) => place.endsWith(`node_modules/${one}`))),
    ),
  };
  // how one is needed here, whatever it was needed for in the workspace
  const plain = (place) => ({
    ...Object.fromEntries(Object.entries(packages[place]).filter(([field]) => !['dev', 'devOptional', 'optional'].includes(field))),
    ...(needed.has(place) ? {} : { optional: true }),
  });
  const lock = {
    ...rest,
    packages: { '': { name, version, license, dependencies }, ...Object.fromEntries(kept.map((place) => [place, plain(place)])) },
  };
  return { manifest, lock };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, ...entries] = process.argv.slice(2);
  if (!folder || !entries.length) throw new Error('node tools/image-packages.mjs FOLDER ENTRY…');
  const { manifest, lock } = prunedTo(await importedPackages(entries));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${Object.keys(lock.packages).length - 1} packages for ${Object.keys(manifest.dependencies).join(', ')}`);
}
