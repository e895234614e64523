// Every address and the page behind it. Pages are fetched when they are first opened, with what they show first.

import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { checklistsQuery, documentQuery, documentsQuery } from '../api/queries.ts'
import { topicQuery, topicsQuery } from '../api/topics.ts'
import { exerciseQuery, exercisesQuery } from '../api/training.ts'
import { firstAnswer } from '../pages/ask/use-answer.ts'
import { firstWork } from '../pages/checklist/first-work.ts'
import { HomePage } from '../pages/home/home-page.tsx'
import { LostPage } from '../pages/lost/lost-page.tsx'
import { ASK } from './addresses.ts'
import { CrashNotice } from './crash-notice.tsx'
import { type FirstQueries, isOtherSubject, loadFirst } from './first-data.ts'
import { Shell } from './shell.tsx'

/** The routes. The home page comes with the app: it is what most visits open. */
export function createRouter(client: QueryClient) {
  const first = (queries: FirstQueries): Pick<RouteObject, 'loader' | 'shouldRevalidate'> => ({
    loader: loadFirst(client, queries),
    shouldRevalidate: isOtherSubject,
  })
  // Asked for once, with the page that was opened: a later talk begins when its page does.
  let opened = window.location.pathname === ASK ? firstAnswer() : []
  const takeOpened = (): readonly unknown[] => {
    const queries = opened
    opened = []
    return queries
  }
  return createBrowserRouter([
    {
      path: '/',
      element: <Shell />,
      errorElement: <CrashNotice />,
      HydrateFallback: () => null,
      children: [
        {
          errorElement: <CrashNotice />,
          children: [
            {
              index: true,
              element: <HomePage />,
              ...first(() => [checklistsQuery(), documentsQuery()]),
            },
            {
              path: 'ask',
              ...first(takeOpened),
              lazy: async () => ({
                Component: (await import('../pages/ask/ask-page.tsx')).AskPage,
              }),
            },
            {
              path: 'search',
              ...first(() => [documentsQuery()]),
              lazy: async () => ({
                Component: (await import('../pages/search/search-page.tsx')).SearchPage,
              }),
            },
            {
              path: 'law',
              ...first(() => [documentsQuery()]),
              lazy: async () => ({
                Component: (await import('../pages/law/texts-page.tsx')).TextsPage,
              }),
            },
            {
              path: 'law/:documentId/import',
              lazy: async () => ({
                Component: (await import('../pages/law/import-page.tsx')).ImportPage,
              }),
            },
            {
              path: 'law/:documentId/*',
              ...first(({ documentId = '' }) => [documentQuery(documentId)]),
              lazy: async () => ({
                Component: (await import('../pages/law/reader-page.tsx')).ReaderPage,
              }),
            },
            {
              path: 'checklists',
              ...first(() => [checklistsQuery()]),
              lazy: async () => ({
                Component: (await import('../pages/checklists/catalogue-page.tsx')).CataloguePage,
              }),
            },
            {
              path: 'checklists/:id',
              ...first(({ id = '' }) => firstWork(id)),
              lazy: async () => ({
                Component: (await import('../pages/checklist/checklist-frame.tsx')).ChecklistFrame,
              }),
              children: [
                {
                  index: true,
                  lazy: async () => ({
                    Component: (await import('../pages/checklist/start-page.tsx')).StartPage,
                  }),
                },
                {
                  path: 'q/:fact',
                  lazy: async () => ({
                    Component: (await import('../pages/checklist/question-page.tsx')).QuestionPage,
                  }),
                },
                {
                  path: 'review',
                  lazy: async () => ({
                    Component: (await import('../pages/checklist/review-page.tsx')).ReviewPage,
                  }),
                },
                {
                  path: 'tasks',
                  lazy: async () => ({
                    Component: (await import('../pages/checklist/tasks-page.tsx')).TasksPage,
                  }),
                },
                {
                  path: 'narrative',
                  lazy: async () => ({
                    Component: (await import('../pages/checklist/narrative-page.tsx'))
                      .NarrativePage,
                  }),
                },
                {
                  path: 'picture',
                  lazy: async () => ({
                    Component: (await import('../pages/checklist/picture-page.tsx')).PicturePage,
                  }),
                },
                {
                  path: 'verdict',
                  lazy: async () => ({
                    Component: (await import('../pages/checklist/verdict-page.tsx')).VerdictPage,
                  }),
                },
              ],
            },
            {
              path: 'case',
              ...first(() => [checklistsQuery()]),
              lazy: async () => ({
                Component: (await import('../pages/case/case-page.tsx')).CasePage,
              }),
            },
            {
              path: 'compare',
              ...first(() => [documentsQuery()]),
              lazy: async () => ({
                Component: (await import('../pages/compare/compare-page.tsx')).ComparePage,
              }),
            },
            {
              path: 'notes',
              lazy: async () => ({
                Component: (await import('../pages/notes/notes-page.tsx')).NotesPage,
              }),
            },
            {
              path: 'training',
              ...first(() => [exercisesQuery()]),
              lazy: async () => ({
                Component: (await import('../pages/training/training-page.tsx')).TrainingPage,
              }),
            },
            {
              path: 'training/exercise/:id',
              ...first(({ id = '' }) => [exerciseQuery(id)]),
              lazy: async () => ({
                Component: (await import('../pages/training/exercise-page.tsx')).ExercisePage,
              }),
            },
            {
              path: 'training/drill',
              ...first(() => [documentsQuery()]),
              lazy: async () => ({
                Component: (await import('../pages/training/drill-page.tsx')).DrillPage,
              }),
            },
            {
              path: 'training/class',
              ...first(() => [exercisesQuery()]),
              lazy: async () => ({
                Component: (await import('../pages/training/class-page.tsx')).ClassPage,
              }),
            },
            {
              path: 'training/class/:code',
              lazy: async () => ({
                Component: (await import('../pages/training/class-room-page.tsx')).ClassRoomPage,
              }),
            },
            {
              path: 'training/class/:code/board',
              lazy: async () => ({
                Component: (await import('../pages/training/class-board-page.tsx')).ClassBoardPage,
              }),
            },
            {
              path: 'topics',
              ...first(() => [topicsQuery()]),
              lazy: async () => ({
                Component: (await import('../pages/topics/topics-page.tsx')).TopicsPage,
              }),
            },
            {
              path: 'topics/:id',
              ...first(({ id = '' }) => [topicQuery(id)]),
              lazy: async () => ({
                Component: (await import('../pages/topics/topic-page.tsx')).TopicPage,
              }),
            },
            {
              path: 'verify',
              lazy: async () => ({
                Component: (await import('../pages/verify/verify-page.tsx')).VerifyPage,
              }),
            },
            { path: '*', element: <LostPage /> },
          ],
        },
      ],
    },
  ])
}
