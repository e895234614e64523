// The page of an official document. Source: GB/T 9704—2012, 5.2 (margins and text area) and 7 (fonts, title, page number).

/** Twentieths of a point, the unit of Word, in a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4
const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM)

/** A4 with 37 mm above, 28 mm left and a text area of 156 by 225 mm; all in twips. */
export const PAGE = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  left: twips(28),
  right: twips(210 - 28 - 156),
  bottom: twips(297 - 37 - 225),
  textWidth: twips(156),
  /** The page number stands 7 mm below the text area. */
  footer: twips(297 - 37 - 225 - 7 - 7),
} as const

/** 22 lines on 225 mm, exactly: the height of a line in twips. */
export const LINE_HEIGHT = Math.round(twips(225) / 22)
/** Two characters of the body. */
export const INDENT = 640

/** Sizes in half points: 2号, 3号, 4号, 小四. */
export const SIZE = { title: 44, body: 32, small: 28, table: 24 } as const

/** Fonts by use: the name that Word and WPS know, and what stands in for it where it is missing. */
export const FONTS = {
  title: { name: '方正小标宋简体', instead: '宋体' },
  body: { name: '仿宋', instead: 'FangSong' },
  heading: { name: '黑体', instead: 'SimHei' },
  number: { name: '宋体', instead: 'SimSun' },
} as const
/** Letters and digits. */
export const LATIN_FONT = 'Times New Roman'

const fontXml = (name: string, instead: string, panose: string): string =>
  `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`

/** The font table, which names the substitutes. Source: ECMA-376 part 1, 17.8.3.1 (altName). */
export const FONT_TABLE = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...Object.values(FONTS).map(({ name, instead }) =>
    fontXml(name, instead, '02010609030101010101'),
  ),
  `<w:font w:name="${LATIN_FONT}"><w:charset w:val="00"/><w:family w:val="roman"/></w:font>`,
  '</w:fonts>',
].join('')
