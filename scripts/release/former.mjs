/** Scripts of the release before: panes that were opened with it, and are still open, ask for them. */

/** Names with the hash of what they hold. */
const isLasting = (file) => /\.[0-9a-f]{8}\.(?:js|css)$/.test(file);

/**
 * The files of a package with those of the former one that no other name has now; not what the former one itself had kept.
 * @throws Error where the zip is no package of ours.
 */
export async function withFormer(files, former, flavours) {
  const names = new Set(files.map(([name]) => name));
  const kept = [];
  for (const flavour of flavours) {
    const [release] = former.file(new RegExp(`^[^/]+/${flavour}/release\\.json$`));
    if (release === undefined) throw new Error(`The former package has no ${flavour}/release.json.`);
    const folder = release.name.slice(0, -"release.json".length);
    const { files: listed } = JSON.parse(await release.async("string"));
    for (const file of Object.keys(listed).filter(isLasting)) {
      const name = `${flavour}/${file}`;
      if (!names.has(name)) kept.push([name, await former.file(folder + file).async("nodebuffer")]);
    }
  }
  return [...files, ...kept];
}
