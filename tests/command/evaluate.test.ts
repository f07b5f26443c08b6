import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runTaqyeem } from './run-taqyeem.ts'
import { smallCentres, smallGuide, smallObservations, workFolder } from './small-programme.ts'

const work = workFolder('evaluate')
afterAll(work.remove)

describe('a sound evaluation', () => {
  test('writes result.json and results.csv, and says so', async () => {
    const { words, out } = work.place()
    const ran = await runTaqyeem(words)
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('Scored 3 centres.')
    expect(readdirSync(out).sort()).toEqual(['result.json', 'results.csv'])
    const rows = readFileSync(join(out, 'results.csv'), 'utf8').trimEnd().split('\n')
    // By hand, C2: no = 0; 22 minutes = 0.5 - 7 / 30; 5 points = 0.5; their mean is 0.255556.
    expect(rows).toEqual([
      'centre,category,overall,core_fulfilled,core_applicable,core_fulfilment,band,weakest,mean_overall',
      'C1,gold,0.958333,3,3,1,,0.958333,0.737963',
      'C2,none,0.255556,0,3,0,,0.255556,0.737963',
      'C3,gold,1,1,1,1,,1,0.737963',
    ])
    const result = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'))
    expect(result.format).toBe('taqyeem-result/1')
    expect(result.inputs.centres[0].attributes).toEqual({ region: 'North', counters: 4 })
    expect(result.inputs.observations.map(({ value }: { value: unknown }) => value)).toContain(7.5)
  })

  test('speaks the language asked for', async () => {
    const { words } = work.place()
    expect((await runTaqyeem([...words, '--lang', 'ar'])).stdout).toContain('حُسبت النتائج: ٣ مراكز')
    expect((await runTaqyeem(words, { env: { TAQYEEM_LANG: 'ar' } })).stdout).toContain('حُسبت')
    expect((await runTaqyeem(words, { env: { LANG: 'ar_BH.UTF-8' } })).stdout).toContain('حُسبت')
    expect((await runTaqyeem([...words, '--lang', 'en'], { env: { LANG: 'ar_BH.UTF-8' } })).stdout).toContain(
      'Scored',
    )
  })

  test('the order of rows never matters: the bytes are the same', async () => {
    const first = work.place()
    const [centresHeader = '', ...centres] = smallCentres
    const [header = '', ...rows] = smallObservations
    const doubled = [...rows, rows[0] ?? '']
    const turned = work.place({
      centres: [centresHeader, ...centres.toReversed()],
      observations: [header, ...doubled.toReversed()],
    })
    const straight = work.place({ observations: [header, ...doubled] })
    for (const { words } of [first, turned, straight]) expect((await runTaqyeem(words)).code).toBe(0)
    const read = (name: string) =>
      [first, straight, turned].map(({ out }) => readFileSync(join(out, name), 'utf8'))
    const [single, ...twice] = read('result.json')
    expect(twice[0]).toBe(twice[1])
    expect(single).not.toBe(twice[0])
    const tables = read('results.csv')
    expect(tables[1]).toBe(tables[2])
  })

  test('semicolons, a byte-order mark, Arabic headers and Arabic-Indic digits give the same result', async () => {
    const plain = work.place()
    const arabic = work.place({
      centres: `\ufeff${smallCentres.join('\r\n').replaceAll(',', ';').replace('code;name_ar', 'الرمز;الاسم بالعربية')}\r\n`,
      observations: `\ufeff${smallObservations
        .join('\r\n')
        .replaceAll(',', ';')
        .replace('centre;measure;instrument;value', 'المركز;المقياس;الأداة;القيمة')
        .replace(';22;35;', ';٢٢;٣٥;')}`,
    })
    for (const { words } of [plain, arabic]) expect(await runTaqyeem(words)).toMatchObject({ code: 0 })
    const [a, b] = [plain, arabic].map(({ out }) => readFileSync(join(out, 'result.json'), 'utf8'))
    expect(a).toBe(b)
  })

  test('compares with an earlier result and measures stability, the same for the same seed', async () => {
    const before = work.place()
    await runTaqyeem(before.words)
    const after = work.place({
      observations: smallObservations.map((row) => row.replace('visit,no', 'visit,yes')),
    })
    const words = [
      ...after.words,
      '--previous',
      join(before.out, 'result.json'),
      '--stability',
      '20',
      '--seed',
      '7',
    ]
    expect(await runTaqyeem(words)).toMatchObject({ code: 0 })
    const text = readFileSync(join(after.out, 'result.json'), 'utf8')
    const result = JSON.parse(text)
    expect(result.comparison.previous.guide).toBe('small')
    expect(result.comparison.centres[1].criteria[0]).toMatchObject({ code: 'signs', before: 0, after: 1 })
    expect(result.stability).toMatchObject({ runs: 20, seed: 7 })
    await runTaqyeem(words)
    expect(readFileSync(join(after.out, 'result.json'), 'utf8')).toBe(text)
    const again = await runTaqyeem(['verify', after.out, '--previous', join(before.out, 'result.json')])
    expect(again).toMatchObject({ code: 0 })
  })
})

describe('refusals', () => {
  test('name every fault with file, row, column and remedy, in both languages, and write nothing', async () => {
    const { words, out, observations } = work.place({
      observations: [
        ...smallObservations,
        'C9,signs.visible,visit,maybe,0,,,,',
        'C1,signs.visible,visit,yes,,,,,',
      ],
    })
    const en = await runTaqyeem(words)
    expect(en.code).toBe(1)
    expect(en.stdout).toBe('')
    expect(en.stderr).toContain(`${observations}, row 10, column centre: Unknown centre`)
    expect(en.stderr).toContain(`${observations}, row 10, column value: The level is not on the scale`)
    expect(en.stderr).toContain('The levels are: yes | no.')
    expect(en.stderr).toContain(`${observations}, row 10, column n: The count is invalid`)
    expect(en.stderr).not.toContain('row 11')
    const ar = await runTaqyeem([...words, '--lang', 'ar'])
    expect(ar.stderr).toContain(`${observations}، الصف 10، العمود centre: مركز غير معروف`)
    expect(existsSync(out)).toBe(false)
  })

  test('leave an earlier result as it was', async () => {
    const { words, out, observations } = work.place()
    await runTaqyeem(words)
    const before = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'))
    writeFileSync(observations, `${smallObservations.join('\n')}\nC1,unknown,visit,yes,,,,,\n`)
    expect((await runTaqyeem(words)).code).toBe(1)
    expect(readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'))).toEqual(before)
  })

  test('show twenty and count the rest', async () => {
    const bad = Array.from({ length: 1500 }, (_, index) => `C1,none-${index},visit,yes,,,,,`)
    const { words } = work.place({ observations: [...smallObservations, ...bad] })
    const { stderr, code } = await runTaqyeem(words)
    expect(code).toBe(1)
    expect(stderr.match(/Unknown measure/g)).toHaveLength(20)
    expect(stderr).toContain('and 1,480 more')
  })

  test('an output folder that is a file, or whose file is a folder, is refused before any work', async () => {
    const { words, out } = work.place()
    writeFileSync(out, 'mine')
    expect(await runTaqyeem(words)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('belongs to a file'),
    })
    expect(readFileSync(out, 'utf8')).toBe('mine')
    const other = work.place()
    mkdirSync(join(other.out, 'result.json'), { recursive: true })
    expect(await runTaqyeem(other.words)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('belongs to a folder'),
    })
    expect(readdirSync(other.out)).toEqual(['result.json'])
  })

  test('usage errors end with 2, and help with 0', async () => {
    const { words, out } = work.place()
    const codes = [
      ['evaluate'],
      [...words, '--lang', 'fr'],
      [...words, '--stability', '0'],
      [...words, '--stability', 'many'],
      [...words, '--seed', '3'],
      [...words, '--limit-mb', '1.5'],
      [...words, '--unknown'],
      ['verify'],
    ].map(async (given) => (await runTaqyeem(given)).code)
    expect(await Promise.all(codes)).toEqual(codes.map(() => 2))
    expect(existsSync(out)).toBe(false)
    expect(await runTaqyeem(['evaluate', '--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('--observations'),
    })
    expect((await runTaqyeem(['verify', '--help', '--lang', 'ar'])).stdout).toContain('إعادة احتساب')
  })
})

describe('a guide that cannot be used', () => {
  const change = (part: object) => ({ ...smallGuide, ...part })
  const criterion = smallGuide.pillars[0]?.criteria[0]

  test.each<[string, object | string, string]>([
    ['not JSON', '{\n  "code": small\n}', 'line 2, column 11: The file is not valid JSON'],
    ['cut short', '{"code": "small",', 'line 1, column 18: The file is not valid JSON'],
    ['a name twice', '{\n "code": "a",\n "code": "b"\n}', 'line 3, column 2, /code: A name stands twice'],
    ['not a guide', [], 'guide.json, line 1'],
    ['a part missing', change({ pillars: undefined }), '/pillars'],
    ['weights that sum to zero', change({ pillars: [{ ...smallGuide.pillars[0], weight: 0 }] }), '/pillars'],
    ['a CEL error', change({ figures: [{ name: 'weakest', cel: 'min(' }] }), '/figures/0/cel'],
    [
      'an endless expression',
      change({
        figures: [
          { name: 'weakest', cel: `${'criteria.all(a, '.repeat(12)}true${')'.repeat(12)} ? 1.0 : 0.0` },
        ],
      }),
      '/figures/0/cel',
    ],
    [
      'a category that can never be reached',
      change({
        categories: [
          { ...smallGuide.categories[0], when: [{ figure: 'core.fulfilment', op: '>', value: 2 }] },
        ],
      }),
      '/categories/0',
    ],
    [
      'an unknown scale',
      change({
        pillars: [
          {
            ...smallGuide.pillars[0],
            criteria: [{ ...criterion, measures: [{ ...criterion?.measures[0], scale: 'none' }] }],
          },
        ],
      }),
      '/pillars/0/criteria/0/measures/0',
    ],
  ])('%s', async (_, guide, place) => {
    const { words, out } = work.place({ guide })
    const ran = await runTaqyeem(words)
    expect(ran.stderr).toContain(place)
    // Every fault has words: none is printed as its bare code.
    expect(ran.stderr).not.toMatch(/: (guide|input|json)\.[a-z_]+ \{/)
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(existsSync(out)).toBe(false)
  })

  test('a cohort of one, and of two as its neighbour', async () => {
    const [header = '', ...rows] = smallObservations
    const one = work.place({ centres: smallCentres.slice(0, 2), observations: [header, ...rows.slice(0, 3)] })
    const ran = await runTaqyeem(one.words)
    expect(ran).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is nobody to compare with'),
    })
    expect(existsSync(one.out)).toBe(false)
    const two = work.place({ centres: smallCentres.slice(0, 3), observations: [header, ...rows.slice(0, 6)] })
    expect(await runTaqyeem(two.words)).toMatchObject({ code: 0 })
  })
})
