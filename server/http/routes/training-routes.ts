// GET /api/exercises, GET /api/exercises/{id}, POST /api/exercises/{id}/attempts; /api/classes and below

import { z } from 'zod'
import {
  attemptSchema,
  classKeySchema,
  classProgressSchema,
  classRequestSchema,
  classSchema,
  closedClassSchema,
  exerciseListSchema,
  exerciseSchema,
  gradeSchema,
  joinedClassSchema,
  joinRequestSchema,
  openedClassSchema,
} from '../../contract/training.ts'
import type { Services } from '../../services.ts'
import { problemResponses } from '../api-schemas.ts'
import type { Api } from './route.ts'

const tags = ['training']
const exerciseParams = z.object({ id: z.string() })
const classParams = z.object({ code: z.string() })

function registerExercises(api: Api, { training }: Services): void {
  api.get(
    '/exercises',
    {
      schema: {
        tags,
        summary: '练习：一份清单的全部，或者各份清单的示例',
        querystring: z.object({ checklist: z.string().max(80).optional() }),
        response: { 200: exerciseListSchema, ...problemResponses },
      },
    },
    async (request) => ({ exercises: [...(await training.list(request.query.checklist))] }),
  )
  api.get(
    '/exercises/:id',
    {
      schema: {
        tags,
        summary: '一道练习：事实和可选的结论，不含答案',
        params: exerciseParams,
        response: { 200: exerciseSchema, ...problemResponses },
      },
    },
    (request) => training.read(request.params.id),
  )
  api.post(
    '/exercises/:id/attempts',
    {
      schema: {
        tags,
        summary: '批改：结论、依据、关键事实与规则判定的差别',
        params: exerciseParams,
        body: attemptSchema,
        response: { 200: gradeSchema, ...problemResponses },
      },
    },
    (request) => training.grade(request.params.id, request.body, request.ip),
  )
}

function registerClasses(api: Api, { training }: Services): void {
  api.post(
    '/classes',
    {
      schema: {
        tags,
        summary: '开课：选定练习，得到课堂码和讲师钥匙',
        body: classRequestSchema,
        response: { 200: openedClassSchema, ...problemResponses },
      },
    },
    (request) => training.openClass(request.body, request.ip),
  )
  api.get(
    '/classes/:code',
    {
      schema: {
        tags,
        summary: '凭课堂码查看课堂的练习',
        params: classParams,
        response: { 200: classSchema, ...problemResponses },
      },
    },
    (request) => training.readClass(request.params.code, request.ip),
  )
  api.post(
    '/classes/:code/members',
    {
      schema: {
        tags,
        summary: '以一个名字加入课堂：得到交卷用的凭证，名字不能与别人相同',
        params: classParams,
        body: joinRequestSchema,
        response: { 200: joinedClassSchema, ...problemResponses },
      },
    },
    (request) => training.joinClass(request.params.code, request.body.name, request.ip),
  )
  api.post(
    '/classes/:code/progress',
    {
      schema: {
        tags,
        summary: '讲师查看进度：每人、每题、错得最多的地方',
        params: classParams,
        body: classKeySchema,
        response: { 200: classProgressSchema, ...problemResponses },
      },
    },
    (request) => training.progressOf(request.params.code, request.body.key, request.ip),
  )
  api.post(
    '/classes/:code/close',
    {
      schema: {
        tags,
        summary: '讲师结束课堂：成绩随之消失',
        params: classParams,
        body: classKeySchema,
        response: { 200: closedClassSchema, ...problemResponses },
      },
    },
    (request) => training.closeClass(request.params.code, request.body.key, request.ip),
  )
}

/** Registers the routes of training. */
export function registerTrainingRoutes(api: Api, services: Services): void {
  registerExercises(api, services)
  registerClasses(api, services)
}
