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
    })
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

  it('finds the built web application below the project', () => {
    expect(webRootOf({ root: '/srv/tiaoli' })).toBe('/srv/tiaoli/dist/web')
  })
})
