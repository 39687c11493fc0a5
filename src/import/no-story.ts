/** What programs put into folders and zips, or what belongs to a page or a book and nobody tells. */
const NO_STORY =
  /(?:^|\/)(?:__MACOSX\/|\.|(?:thumbs\.db|desktop\.ini)$)|\.(?:avif|bmp|css|eot|gif|heic|ico|jfif|jpe?g|js|json|m4[ab]|map|mp[34]|ncx|ogg|opf|otf|png|svg|tiff?|ttf|wav|webm|webp|woff2?)$/iu;
const PAGE = /^(.*)\.x?html?$/iu;
/**
 * The folder that a browser saves with a page, by its languages: `Rain_files`, `Rain-Dateien`. As
 * Windows knows them: https://learn.microsoft.com/windows/win32/shell/manage#connected-files.
 */
const SAVED_FOLDER =
  /^(.+)[_.-](?:archivos|arquivos|bestanden|bylos|dateien|datoteke|dosyalar|elemei|failid|fails|fajlovi|ficheiros|fichiers|filer|files?|fitxategiak|fitxers|pliki|soubory|tiedostot)$/iu;

/** Whether a path, `/` between its folders, is of what can be no story. */
export function isNoStory(path: string): boolean {
  return NO_STORY.test(path);
}

/**
 * Tells what browsers have saved with pages: besides pictures, those are frames and advertisements.
 * @param paths of all files, `/` between folders: a folder counts where its page is beside it
 */
export function savedWithPages(paths: readonly string[]): (path: string) => boolean {
  const pages = new Set(paths.map((path) => PAGE.exec(path)?.[1]));
  return (path) => {
    const folders = path.split('/').slice(0, -1);
    return folders.some((folder, index) => {
      const page = SAVED_FOLDER.exec(folder)?.[1];
      return page !== undefined && pages.has([...folders.slice(0, index), page].join('/'));
    });
  };
}
