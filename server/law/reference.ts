// What a citation says about its place. Types only.

/** Levels named by a citation; a level that is left out is absent. */
export interface CitedPlace {
  readonly article?: number
  readonly suffix?: number
  readonly paragraph?: number
  readonly item?: number
  readonly subitem?: number
  /** 第三部分 and its （二）: how reports are cited, which have no articles. */
  readonly part?: number
  readonly subpart?: number
}

/** How a citation names its place. */
export type Reference =
  /** 第三百七十条第七项, or a bare 第二款, whose upper levels come from where it stands. */
  | { readonly kind: 'place'; readonly place: CitedPlace }
  /** 第一项至第三项, 第五百八十七条至第五百九十六条: both ends are meant, and all between. */
  | { readonly kind: 'range'; readonly from: CitedPlace; readonly to: CitedPlace }
  /** 前条, 前款, 前两款, 前项, followed by further levels. */
  | {
      readonly kind: 'previous'
      readonly level: 'article' | 'paragraph' | 'item'
      readonly count: number
      readonly place: CitedPlace
      /** Other end of a range: 前款第三项至第七项. */
      readonly to?: CitedPlace
    }
  /** 本条, 本款, 本项, in a comment also 该条, 同条, followed by further levels. */
  | {
      readonly kind: 'this'
      readonly level: 'article' | 'paragraph' | 'item'
      readonly place: CitedPlace
      readonly to?: CitedPlace
    }
  /** 《…》 without a place. */
  | { readonly kind: 'text' }
