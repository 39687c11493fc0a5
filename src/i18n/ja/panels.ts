import type { PanelWords } from '../dictionary.ts';

/** Text of the panels in Japanese. */
export const panels: PanelWords = {
  close: '閉じる',

  footnotes: {
    title: '脚注{number}',
    all: '末尾の脚注一覧へ',
  },

  contents: {
    title: '目次',
    titlePage: '作品のページ',
    failed: '目次を読み込めませんでした。作品のページにあります。',
  },

  keys: {
    title: 'キー操作',
    does: {
      next: '次の話、次のページ',
      previous: '前の話、前のページ',
      story: '作品のページ',
      down: '次の段落、一覧では次の作品',
      up: '前の段落、一覧では前の作品',
      contents: '目次',
      share: '選んだ言葉、またはこの場所を共有',
      settings: '表示設定',
      search: '検索',
      keys: 'この一覧',
    },
    off: 'キー操作を使わない',
  },

  marks: {
    read: '既読',
    part: '{part}既読',
    new: '新着',
    begun: '読みかけ',
    finished: '読了',
    newChapters: { other: '新着#話' },
  },

  progress: {
    chapter: 'この話の{part}、残り{span}',
    story: '作品の{part}、残り{span}',
  },

  share: {
    title: '共有',
    copyLink: 'この場所へのリンクをコピー',
    linkCopied: 'リンクをコピーしました。',
    copyQuotation: '出典つきで引用をコピー',
    quotationCopied: '引用をコピーしました。',
    send: '送る…',
    notCopied:
      'ブラウザーの設定により、このページからはコピーできません。手動でコピーしてください：',
    byHand: '手動コピー用',
    source: '『{title}』{authors}',
    chapterSource: '『{title}』{chapter}、{authors}',
    card: '画像にする',
    cardOf: 'この言葉の画像：{quotation}──{source}',
    cardCut: '画像には冒頭だけが入ります。',
    saveCard: '画像を保存',
    cardNotSaved: '画像を作れませんでした。',
    copyCard: '画像をコピー',
    sendCard: '画像を送る…',
    cardCopied: '画像をコピーしました。',
    cardNotCopied:
      'ブラウザーの設定により、このページからは画像をコピーできません。保存はできます。',
    changed: 'この部分はその後書き改められました。元の場所はここです。',
  },

  settings: {
    title: '表示設定',
    theme: 'ページの色',
    themes: {
      system: '端末に合わせる',
      light: 'ライト',
      sepia: 'セピア',
      dark: 'ダーク',
      black: 'ブラック',
      own: '自分で選ぶ',
    },
    paper: '背景',
    ink: '文字',
    faint: 'コントラスト比は{ratio}です。{least}未満では文字が読みにくくなります。',
    face: '書体',
    faces: {
      serif: '明朝体',
      sans: 'ゴシック体',
      hyperlegible: 'Atkinson Hyperlegible',
      dyslexic: 'OpenDyslexic',
      own: 'この端末のフォント',
    },
    font: 'フォント名',
    noFont: 'この端末にその名前のフォントはありません。',
    size: '文字の大きさ',
    lines: '行の高さ',
    width: '段の幅',
    letters: '文字の間隔',
    words: '単語の間隔',
    setting: '段落',
    paragraphs: '段落の間隔',
    align: '両端揃え',
    hyphens: '行末で単語を分割しない',
    left: '表示しないもの',
    notes: '作者の注記',
    progress: '読んだ割合',
    keys: 'キー操作',
    gate: '成人向け本文の前の確認',
    styling: '作者による装飾',
    reset: '元に戻す',
    wasReset: 'サイトの設定に戻しました。',
    notKept: 'このブラウザーはこのサイトの設定を保存しません。変更はこのページだけで有効です。',
  },
};
