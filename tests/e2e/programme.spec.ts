import { expect, test } from '../support/browser.ts'

/** What a reader follows, in the words of each language. */
const journeys = {
  ar: {
    home: '/ar',
    readGuide: 'اقرأ دليل المعايير',
    criterion: 'مدخل بلا عوائق',
    results: 'نتائج التقييم',
    cycle: 'دورة التقييم الثالثة',
    centre: 'مركز السجل المدني، الفرغ',
    proof: 'كيف حُددت الفئة',
    platinum: 'الفئة البلاتينية',
    needed: '٩٢٪ على الأقل',
    scores: 'الدرجات من النتيجة إلى الملاحظة',
    pillar: 'سهولة الوصول إلى المركز',
    observations: /ملاحظة واحدة|ملاحظتان|ملاحظات/,
    source: 'المصدر VIS-3-CIV-05-1',
    previous: 'مقارنةً بالدورة السابقة',
    digest: 'بصمة النتيجة (SHA-256)',
  },
  en: {
    home: '/en',
    readGuide: 'Read the standards guide',
    criterion: 'An entrance without barriers',
    results: 'Evaluation results',
    cycle: 'Third evaluation cycle',
    centre: 'Civil Registry Centre, Al Fargh',
    proof: 'How the class was decided',
    platinum: 'Platinum category',
    needed: 'at least 92%',
    scores: 'Scores, from the result down to each observation',
    pillar: 'Ease of access to the centre',
    observations: /observations?$/,
    source: 'source VIS-3-CIV-05-1',
    previous: 'Compared with the previous cycle',
    digest: 'Digest of the result (SHA-256)',
  },
} as const

for (const [language, words] of Object.entries(journeys))
  test(`from the guide to an observation, in ${language}`, async ({ page, open }) => {
    await open(words.home)
    await page.getByRole('link', { name: words.readGuide }).click()
    await expect(page.getByRole('heading', { level: 3, name: words.criterion })).toBeVisible()
    await page.getByRole('banner').getByRole('link', { name: words.results }).click()
    await page.getByRole('main').getByRole('link', { name: words.cycle }).click()
    await page.getByRole('link', { name: words.centre }).click()

    await expect(page.getByRole('heading', { level: 1, name: words.centre })).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: words.proof })).toBeVisible()
    await expect(page.getByRole('table', { name: words.platinum })).toContainText(words.needed)

    const pillar = page.locator('#access')
    await pillar.locator('> summary').click()
    const criterion = pillar.locator('[id="access.entrance"]')
    await criterion.locator('> summary').click()
    const observed = criterion.locator('details').first()
    await expect(observed.locator('summary')).toHaveText(words.observations)
    await expect(observed.getByRole('listitem').first()).toBeHidden()
    await observed.locator('summary').click()
    await expect(observed.getByRole('listitem').first()).toContainText(words.source)

    await expect(page.getByRole('heading', { name: words.previous })).toBeVisible()
    await expect(page.getByText(words.digest)).toBeVisible()
  })

test('the numbers of the third cycle stand at the top, in words', async ({ page }) => {
  await page.goto('/en/results/3')
  await expect(page.getByText('48 of 86 (55.8%)')).toBeVisible()
  await expect(page.getByText('6 of 86 (7.0%)')).toBeVisible()
  await page.goto('/ar/results/3')
  await expect(page.getByText('٤٨ من ٨٦ (٥٥٫٨٪)')).toBeVisible()
})

test('the list of centres is filtered and sorted by its address alone, without scripts', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto('/en/results/3')
  await page.getByLabel('Channel').selectOption({ label: 'Remote' })
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('Showing 12 of 86.')).toBeVisible()
  await page.getByRole('columnheader', { name: 'Centre' }).getByRole('link').click()
  await expect(page.getByText('Showing 12 of 86.')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Centre', exact: false }).first()).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  const names = await page.getByRole('rowheader').allInnerTexts()
  expect(names).toEqual([...names].sort(new Intl.Collator('en').compare))
  await page.goto('/en/results/3?entity=DIG&class=none')
  await expect(page.getByText('No centre matches')).toBeVisible()
  await context.close()
})

test('what is not there is not found', async ({ request, baseURL }) => {
  for (const path of ['/en/results/9', '/en/results/three', '/en/results/3/NONE', '/en/guide/default/99'])
    expect((await request.get(`${baseURL}${path}`)).status(), path).toBe(404)
  expect((await request.get(`${baseURL}/en/results/3/CIV-05`)).status()).toBe(200)
})

test('pages of a centre tell neither day nor code of a mystery shop', async ({ request, baseURL }) => {
  const html = await (await request.get(`${baseURL}/en/results/3/CIV-05`)).text()
  // Shops of the sample are filed under codes such as S-XFM6W.
  expect(html).not.toMatch(/S-[A-Z0-9]{5}\b/)
  expect(html).toMatch(/source S1/)
  expect(html).toContain('source VIS-3-CIV-05-1')
})

test('the first view of a public page stays below 150 KB, and sends no script', async ({
  browser,
  baseURL,
}) => {
  for (const path of ['/ar/guide', '/en/guide', '/ar/results/3', '/ar/results/3/CIV-05']) {
    const context = await browser.newContext(baseURL ? { baseURL } : {})
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    const kinds = new Set<string>()
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    session.on('Network.responseReceived', ({ type }) => kinds.add(type))
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(bytes, path).toBeLessThan(150 * 1024)
    expect(bytes, path).toBeGreaterThan(20 * 1024)
    expect([...kinds], path).not.toContain('Script')
    await context.close()
  }
})

test('on paper everything is open', async ({ page }) => {
  await page.goto('/en/results/3/CIV-05')
  const observation = page.locator('[id="access.entrance"] details li').first()
  await expect(observation).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(observation).toBeVisible()
})
