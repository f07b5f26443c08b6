import { foldText } from '#platform/fold-text.ts'

/**
 * Words and phrases that people of the region put into passwords, in Arabic and as Latin keyboards write them, by kind; within
 * a kind the likeliest first. Our own list, put together by hand: the lists that leaked hold next to nothing in Arabic.
 */
const byKind = {
  asked: `كلمة السر|كلمة المرور|كلمة سر|باسورد|باسوورد|الرقم السري|رقم سري|سري|دخول|تسجيل الدخول|مستخدم|ادمن|مدير|مدير النظام|المدير|
    موظف|حكومة|وزارة|وزير|مركز|خدمة|خدمات|جودة|برنامج|تجربة|اختبار|جديد|مؤقت|مرحبا|اهلا|اهلا وسهلا|السلام عليكم|صباح الخير|حبيبي|حبيبتي|
    password|passwort|passcode|secret|admin|administrator|user|login|welcome|hello|temp|temporary|test|testing|new|government|ministry|
    service|quality|center|centre|office|employee|manager|kalimat|sirri|marhaba|ahlan|salam|habibi|habibti|changeme|letmein`,
  devout: `الله|محمد|الله اكبر|بسم الله|بسم الله الرحمن الرحيم|الحمد لله|الحمدلله|الحمد لله رب العالمين|سبحان الله|سبحان الله وبحمده|
    سبحان الله العظيم|لا اله الا الله|محمد رسول الله|لا اله الا الله محمد رسول الله|استغفر الله|استغفر الله العظيم|ما شاء الله|ان شاء الله|توكلت على الله|
    حسبي الله|حسبي الله ونعم الوكيل|لا حول ولا قوة الا بالله|اللهم صل على محمد|صلى الله عليه وسلم|الصلاة على النبي|يا رب|يارب|يا الله|قل هو الله احد|
    القران|القران الكريم|الاسلام|مسلم|مكة|المدينة|الكعبة|القدس|رمضان|عيد مبارك|
    allah|allahuakbar|allahakbar|bismillah|alhamdulillah|alhamdulilah|hamdulillah|subhanallah|mashallah|mashaallah|inshallah|inshaallah|
    astaghfirullah|hasbiallah|hasbunallah|lailahaillallah|muhammad|islam|quran|makkah|mecca|madinah|ramadan|yarab|yarabb`,
  places: `البحرين|بحرين|مملكة البحرين|المنامة|المحرق|الرفاع|عيسى|سترة|السعودية|المملكة|الرياض|جدة|الدمام|الكويت|قطر|الدوحة|الامارات|دبي|ابوظبي|الشارقة|
    عمان|مسقط|اليمن|صنعاء|عدن|العراق|بغداد|الاردن|سوريا|دمشق|لبنان|بيروت|فلسطين|غزة|مصر|القاهرة|السودان|الخرطوم|ليبيا|طرابلس|تونس|الجزائر|المغرب|
    الرباط|موريتانيا|الخليج|الوطن|وطني|بلادي|مملكة|دولة|
    bahrain|manama|muharraq|riffa|saudi|saudia|saudiarabia|riyadh|jeddah|dammam|kuwait|qatar|doha|emirates|uae|dubai|abudhabi|sharjah|oman|muscat|
    yemen|sanaa|iraq|baghdad|jordan|amman|syria|damascus|lebanon|beirut|palestine|gaza|egypt|cairo|sudan|khartoum|libya|tripoli|tunisia|tunis|
    algeria|morocco|rabat|gulf|arab|arabia|kingdom`,
  times: `يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين|
    محرم|صفر|ربيع|جمادى|رجب|شعبان|شوال|ذو القعدة|ذو الحجة|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|السبت|صيف|شتاء|خريف|اليوم|سنة|عام|
    january|february|march|april|may|june|july|august|september|october|november|december|sunday|monday|tuesday|wednesday|thursday|friday|
    saturday|spring|summer|autumn|fall|winter|today|year`,
  names: `محمد|احمد|علي|حسن|حسين|عبدالله|عبد الله|عبدالرحمن|عبد الرحمن|عبدالعزيز|عبد العزيز|خالد|سلمان|سعد|سعود|فهد|فيصل|ناصر|يوسف|ابراهيم|عمر|عثمان|
    جاسم|عيسى|حمد|راشد|سالم|صالح|طارق|ماجد|مريم|فاطمة|عائشة|زينب|نورة|سارة|هدى|ليلى|خديجة|امل|منى|ريم|
    mohammed|mohamed|mohammad|muhammed|ahmed|ahmad|ali|hassan|hasan|hussain|hussein|abdullah|abdulla|abdulrahman|abdulaziz|khalid|khaled|salman|saad|
    saud|fahad|faisal|nasser|yousif|yousef|youssef|ibrahim|omar|othman|jassim|essa|isa|hamad|rashid|salem|saleh|tariq|majid|maryam|mariam|fatima|
    aisha|zainab|noura|nora|sara|sarah|huda|layla|khadija|amal|mona|reem|reema`,
} as const

/** A text in one spelling, and without what stands between its words: as it is compared with these. */
export const withoutGaps = (text: string): string => foldText(text).replace(/[\s_.,،\p{Pd}]/gu, '')

/** The words, the likeliest of every kind first. */
export const knownWords: readonly string[] = spread(
  Object.values(byKind).map((words) => words.split('|').map((word) => withoutGaps(word))),
)

function spread(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...lists.map((list) => list.length))
  const turns = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? []))
  return [...new Set(turns.flat())]
}
