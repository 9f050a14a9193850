package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scripts that merging has no analyzer for: the same ferry (a, and b in nearly the same words) and an unrelated market in
 * each of them.
 */
class OtherScriptsTest {
    private final StoryMerger merger = new StoryMerger();

    static List<Arguments> scripts() {
        return List.of(
                Arguments.of(
                        "zh",
                        "渡輪阿爾瑪號在諾比港外擱淺",
                        "渡輪阿爾瑪號星期一清晨在諾比港外擱淺，214名乘客由領航船接走。船長說船舵失靈。",
                        "渡輪阿爾瑪號星期一清晨在諾比港外擱淺，全部214名乘客由領航船接走，無人受傷。船長說船舵失靈。",
                        "桑德維克魚市將裝玻璃屋頂",
                        "市議會決定，桑德維克的魚市場今年秋天將有新的玻璃屋頂，攤販對此表示歡迎。"),
                Arguments.of(
                        "ja",
                        "フェリー「アルマ」がノルビー港外で座礁",
                        "フェリー「アルマ」が月曜日の早朝、ノルビー港の外で座礁し、乗客214人が水先船で救助された。船長は舵が利かなくなったと話した。",
                        "月曜日の早朝、フェリー「アルマ」がノルビー港の外で座礁した。乗客214人は全員、水先船で救助された。船長によると舵が利かなくなった。",
                        "サンドヴィク魚市場にガラス屋根",
                        "サンドヴィクの町議会は、魚市場に秋までにガラスの屋根を付けることを決めた。店主たちは喜んでいる。"),
                Arguments.of(
                        "th",
                        "เรือข้ามฟากอัลมาเกยตื้นนอกท่าเรือนอร์บี",
                        "เรือข้ามฟากอัลมาเกยตื้นนอกท่าเรือนอร์บีเช้าวันจันทร์ ผู้โดยสาร 214 คนได้รับการช่วยเหลือโดยเรือนำร่อง กัปตันกล่าวว่าหางเสือขัดข้อง",
                        "เช้าวันจันทร์เรือข้ามฟากอัลมาเกยตื้นนอกท่าเรือนอร์บี ผู้โดยสารทั้ง 214 คนได้รับการช่วยเหลือโดยเรือนำร่อง กัปตันบอกว่าหางเสือขัดข้อง",
                        "ตลาดปลาซันด์วิคจะมีหลังคากระจก",
                        "สภาเมืองตัดสินใจว่าตลาดปลาซันด์วิคจะมีหลังคากระจกใหม่ภายในฤดูใบไม้ร่วง พ่อค้าแม่ค้าต่างยินดี"),
                Arguments.of(
                        "ar",
                        "جنوح العبارة ألما قرب ميناء نوربي",
                        "جنحت العبارة ألما صباح الاثنين قرب ميناء نوربي ونقلت قوارب الإرشاد 214 راكبا إلى الشاطئ. وقال القبطان إن الدفة تعطلت.",
                        "صباح الاثنين جنحت العبارة ألما قرب ميناء نوربي، ونقلت قوارب الإرشاد جميع الركاب وعددهم 214 إلى الشاطئ. القبطان: الدفة تعطلت.",
                        "سقف زجاجي لسوق السمك في ساندفيك",
                        "قرر مجلس البلدة أن يكون لسوق السمك في ساندفيك سقف من الزجاج بحلول الخريف، ورحب الباعة بذلك."),
                Arguments.of(
                        "he",
                        "המעבורת אלמה עלתה על שרטון ליד נמל נורבי",
                        "המעבורת אלמה עלתה על שרטון ליד נמל נורבי ביום שני בבוקר, ו-214 נוסעים הועברו לחוף בסירות נתבים. הקברניט אמר שההגה חדל לפעול.",
                        "ביום שני בבוקר עלתה המעבורת אלמה על שרטון ליד נמל נורבי. כל 214 הנוסעים הועברו לחוף בסירות נתבים. ההגה חדל לפעול, אמר הקברניט.",
                        "גג זכוכית לשוק הדגים של סנדוויק",
                        "מועצת העיירה החליטה ששוק הדגים של סנדוויק יקבל גג זכוכית עד הסתיו, והסוחרים שמחים."),
                Arguments.of(
                        "hi",
                        "नॉर्बी बंदरगाह के पास अल्मा नौका फँसी",
                        "सोमवार सुबह अल्मा नौका नॉर्बी बंदरगाह के पास चट्टान पर फँस गई और 214 यात्रियों को पायलट नावों से किनारे लाया गया। कप्तान ने कहा कि पतवार खराब हो गई थी।",
                        "अल्मा नौका सोमवार सुबह नॉर्बी बंदरगाह के पास चट्टान पर फँस गई। सभी 214 यात्रियों को पायलट नावों से किनारे लाया गया। कप्तान के अनुसार पतवार खराब हो गई थी।",
                        "सैंडविक मछली बाजार को काँच की छत",
                        "नगर परिषद ने तय किया कि सैंडविक के मछली बाजार में शरद ऋतु तक काँच की नई छत लगेगी। दुकानदार खुश हैं।"),
                Arguments.of(
                        "el",
                        "Το φέρι Άλμα προσάραξε έξω από το λιμάνι του Νόρμπι",
                        "Το φέρι Άλμα προσάραξε τα ξημερώματα της Δευτέρας έξω από το λιμάνι του Νόρμπι και 214 επιβάτες μεταφέρθηκαν"
                                + " στη στεριά με πλοηγίδες. Ο καπετάνιος είπε ότι χάλασε το πηδάλιο.",
                        "Τα ξημερώματα της Δευτέρας το φέρι Άλμα προσάραξε έξω από το λιμάνι του Νόρμπι. Και οι 214 επιβάτες μεταφέρθηκαν"
                                + " στη στεριά με πλοηγίδες. Χάλασε το πηδάλιο, είπε ο καπετάνιος.",
                        "Γυάλινη στέγη για την ψαραγορά του Σάντβικ",
                        "Το δημοτικό συμβούλιο αποφάσισε ότι η ψαραγορά του Σάντβικ θα αποκτήσει γυάλινη στέγη ως το φθινόπωρο."),
                Arguments.of(
                        "ko",
                        "여객선 알마호 노르뷔 항구 밖에서 좌초",
                        "여객선 알마호가 월요일 새벽 노르뷔 항구 밖에서 좌초해 승객 214명이 도선선으로 구조됐다. 선장은 키가 고장 났다고 말했다.",
                        "월요일 새벽 여객선 알마호가 노르뷔 항구 밖에서 좌초했다. 승객 214명은 모두 도선선으로 구조됐다. 선장은 키가 고장 났다고 밝혔다.",
                        "산드비크 어시장에 유리 지붕",
                        "시의회는 산드비크 어시장에 가을까지 유리 지붕을 얹기로 결정했다. 상인들은 반겼다."));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void nearlyTheSameTextsAreOneStoryAndOthersAreNot(
            String script, String headline, String text, String sameInOtherOrder, String other, String otherText) {
        List<Article> articles = List.of(
                Press.article(script + "-a", "A", 0, headline, text),
                Press.article(script + "-b", "B", 2, headline, sameInOtherOrder),
                Press.article(script + "-c", "C", 3, headline, text),
                Press.article(script + "-d", "D", 3, other, otherText));
        assertThat(Press.grouped(merger.merge(articles)))
                .containsExactlyInAnyOrder(Set.of(script + "-a", script + "-b", script + "-c"), Set.of(script + "-d"));
    }

    @Test
    void allScriptsStandInOneWindow() {
        List<Article> articles = new ArrayList<>(Press.HARBOUR);
        for (Arguments arguments : scripts()) {
            Object[] of = arguments.get();
            articles.add(Press.article(of[0] + "-a", "A", 0, of[1].toString(), of[2].toString()));
            articles.add(Press.article(of[0] + "-b", "B", 2, of[1].toString(), of[3].toString()));
        }
        Set<Set<String>> grouped = Press.grouped(merger.merge(articles));
        assertThat(grouped).hasSize(9).contains(Press.ids(Press.HARBOUR)).allMatch(story -> story.size() > 1);
    }

    @Test
    void marksThatAreNotSeenPartNothing() {
        List<Article> articles = List.of(
                Press.article(
                        "a",
                        "A",
                        0,
                        "المعلمة تفوز بالجائزة",
                        "فازت المعلمة سلمى بجائزة المدينة يوم الاثنين بعد عشرين عاما من العمل."),
                Press.article(
                        "b",
                        "B",
                        1,
                        "\u200fالمُعَلِّمَة تَفُوز بالجائزة\u200e",
                        "\u202bفازت المُعَلِّمة سلمى بجائزة المدينـــة يوم الاثنين بعد عشرين عاما من العمل.\u202c"));
        assertThat(merger.merge(articles)).hasSize(1);
    }

    @Test
    void signsAndMixturesBreakNothing() {
        List<Article> articles = List.of(
                Press.article("1", "A", 0, "🚢🔥🌊", ""),
                Press.article("2", "B", 0, "🚢🔥🌊", "👩‍👩‍👧‍👦 🇸🇪"),
                Press.article("3", "C", 0, "\ud83d", "\udc00 \u0301\u0301 \u200d"),
                Press.article("4", "D", 0, "Alma 渡輪 Паром フェリー العبارة", "Norrby 港 порт"),
                Press.article("5", "E", 0, "𝐅𝐞𝐫𝐫𝐲 𝐀𝐥𝐦𝐚", "𐐷𐐲𐑌 𠮷野家"));
        assertThat(merger.merge(articles).stream()
                        .mapToInt(story -> story.articles().size())
                        .sum())
                .isEqualTo(5);
    }
}
