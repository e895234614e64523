import { describe, expect, it } from 'vitest'
import { readConfig, webRootOf } from '../server/config.ts'

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({}, '/srv/tiaoli')).toEqual({
      host: '127.0.0.1',
      port: 3000,
      root: '/srv/tiaoli',
      dataRoot: '/srv/tiaoli/data',
      logLevel: 'info',
      rateLimit: 30_000,
      costlyRateLimit: 2_000,
    })
  })

  it('takes each variable, resolves paths, and takes an empty one for absent', () => {
    const environment = {
      PORT: ' 8080 ',
      HOST: '',
      TIAOLI_DATA: '/var/tiaoli',
      TIAOLI_LOG: 'silent',
      TIAOLI_RATE_LIMIT: '0',
      UNRELATED: 'x',
    }
    expect(readConfig(environment, '/srv/tiaoli')).toEqual({
      host: '127.0.0.1',
      port: 8080,
      root: '/srv/tiaoli',
      dataRoot: '/var/tiaoli',
      logLevel: 'silent',
      rateLimit: 0,
      costlyRateLimit: 0,
    })
  })

  it('limits costly requests as it is told, also where others are without limit', () => {
    const rateOf = (environment: Record<string, string>) =>
      readConfig(environment, '/srv').costlyRateLimit
    expect(rateOf({ TIAOLI_COSTLY_RATE_LIMIT: '0' })).toBe(0)
    expect(rateOf({ TIAOLI_RATE_LIMIT: '0', TIAOLI_COSTLY_RATE_LIMIT: '50' })).toBe(50)
    expect(rateOf({ TIAOLI_RATE_LIMIT: '10' })).toBe(2_000)
  })

  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '30.5'],
    ['HOST', 'http://x'],
    ['HOST', 'a b'],
    ['TIAOLI_LOG', 'loud'],
    ['TIAOLI_RATE_LIMIT', 'none'],
  ])('refuses %s=%s with CONFIG_INVALID, naming it', (name, value) => {
    expect(() => readConfig({ [name]: value }, '/srv')).toThrowError(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: expect.stringContaining(`${name}=${value} 无效`),
      }),
    )
  })

  it('names every wrong variable at once', () => {
    expect(() => readConfig({ PORT: 'x', TIAOLI_LOG: 'y' }, '/srv')).toThrow(/PORT=x.*TIAOLI_LOG=y/)
  })

  const MODEL = { TIAOLI_LLM_URL: 'http://127.0.0.1:11434/v1/', TIAOLI_LLM_MODEL: 'qwen3:8b' }

  it('has no language model unless one is named, and then waits as long as it says', () => {
    expect(readConfig({ TIAOLI_LLM_MODEL: 'x', TIAOLI_LLM_KEY: 'k' }, '/srv').model).toBeUndefined()
    expect(readConfig(MODEL, '/srv').model).toEqual({
      url: 'http://127.0.0.1:11434/v1',
      name: 'qwen3:8b',
      limits: { firstMs: 10_000, gapMs: 5_000, totalMs: 60_000 },
    })
    const given = {
      TIAOLI_LLM_KEY: 'k',
      TIAOLI_LLM_FIRST_TOKEN_MS: '20000',
      TIAOLI_LLM_GAP_MS: '100',
      TIAOLI_LLM_TOTAL_MS: '30000',
    }
    expect(readConfig({ ...MODEL, ...given }, '/srv').model).toMatchObject({
      key: 'k',
      limits: { firstMs: 20_000, gapMs: 100, totalMs: 30_000 },
    })
  })

  it.each([
    ['TIAOLI_LLM_URL', 'ftp://a.example'],
    ['TIAOLI_LLM_URL', 'a.example/v1'],
    ['TIAOLI_LLM_URL', 'https://user:secret@a.example/v1'],
    ['TIAOLI_LLM_URL', 'https://a.example/v1?key=secret'],
    ['TIAOLI_LLM_KEY', 'two secret words'],
    ['TIAOLI_LLM_MODEL', 'a b'],
    ['TIAOLI_LLM_GAP_MS', '0'],
    ['TIAOLI_LLM_TOTAL_MS', 'long'],
  ])('refuses %s=%s without saying what may be secret', (name, value) => {
    const read = () => readConfig({ ...MODEL, [name]: value }, '/srv')
    expect(read).toThrowError(expect.objectContaining({ code: 'CONFIG_INVALID' }))
    expect(read).toThrowError(name)
    expect(read).not.toThrowError(/secret/)
  })

  it('has an embedding endpoint only with address and name, and refuses a wrong one unseen', () => {
    expect(readConfig({ TIAOLI_EMBED_MODEL: 'x' }, '/srv').embedding).toBeUndefined()
    const given = { TIAOLI_EMBED_URL: 'http://127.0.0.1:8080/v1/', TIAOLI_EMBED_MODEL: 'bge-m3' }
    expect(readConfig(given, '/srv').embedding).toEqual({
      url: 'http://127.0.0.1:8080/v1',
      name: 'bge-m3',
    })
    expect(() => readConfig({ TIAOLI_EMBED_URL: 'http://a.example' }, '/srv')).toThrowError(
      /TIAOLI_EMBED_MODEL 无效/,
    )
    const wrong = () => readConfig({ ...given, TIAOLI_EMBED_KEY: 'a secret' }, '/srv')
    expect(wrong).toThrowError('TIAOLI_EMBED_KEY')
    expect(wrong).not.toThrowError(/secret/)
  })

  it('needs the name of the model with its address', () => {
    expect(() => readConfig({ TIAOLI_LLM_URL: 'http://a.example' }, '/srv')).toThrowError(
      /TIAOLI_LLM_MODEL 无效/,
    )
  })

  it('finds the built web application below the project', () => {
    expect(webRootOf({ root: '/srv/tiaoli' })).toBe('/srv/tiaoli/dist/web')
  })
})
