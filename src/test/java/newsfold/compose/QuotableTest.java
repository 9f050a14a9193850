package newsfold.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry Marigold ran aground half a mile off Port Harrow late on Sunday.",
                "“Everybody is safe,” said Ines Calloway, the harbour master of Port Harrow.",
                "$1.4 million was set aside in October to dredge the harbour’s main channel.",
                "Der Rat beschloss am 3. März, die Grundschule im Ortsteil Mühlbach zu erhalten.",
                "Le conseil municipal a décidé lundi de garder ouverte l’école du Vieux-Port.",
                "Паром «Маргарита» сел на мель в полумиле от порта поздно вечером в воскресенье.",
                "The Harbour Trust said on Sunday that the Harbour Trust’s own tug had reached the ferry first.",
                "Ines Calloway said in the Harbour Office on Monday that Port Harrow will have its channel dredged this week.",
                "港の沖合で日曜日の夜遅くフェリーが座礁し、乗客全員が救助された。"
            })
    void wholeSentencesOfTheReportAreQuoted(String sentence) {
        assertThat(Quotable.test(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "READ MORE: Five things to know about the harbour and its long history today.",
                "Read more about the grounding of the Marigold in our special report on the harbour.",
                "Sign up here to get the day’s stories from Port Harrow sent to your inbox at six.",
                "We have been following the Marigold’s last voyage since early on Sunday evening.",
                "Our reporter on the quay says that the last passengers came ashore before dawn.",
                "You can see the wreck from the coast road between the lighthouse and the mill.",
                "The ferry ran aground half a mile off Port Harrow late on Sunday and…",
                "The ferry ran aground half a mile off Port Harrow late on Sunday and...",
                "and the harbour master said that all of them were brought ashore by lifeboat.",
                "The ferry ran aground half a mile off Port Harrow late on Sunday",
                "Photo: The Marigold on the sandbank off Port Harrow at low tide on Monday.",
                "The Marigold on the sandbank off Port Harrow on Monday morning (Image: Coast Pictures).",
                "He said that the ship’s steering had failed eleven minutes before the grounding.",
                "However, the county had refused the board’s request for money to dredge the channel.",
                "“The steering failed eleven minutes before she touched ground,” he said on Monday.",
                "“The steering failed eleven minutes before she touched ground, the log shows.”",
                "The board said that “the channel was silting up for years before the grounding.",
                "Too short a sentence.",
                "Some of the passengers are seen during breakfast in the sports hall of Port Harrow.",
                "Passengers drink coffee in the sports hall of Port Harrow on a Monday morning, March 2, 2026.",
                "Port Harrow: The ferry ran aground half a mile off the harbour late on Sunday.",
                "Ines Calloway, the former harbour master of Port Harrow, as the head of the inquiry.",
                "The big picture: The channel off Port Harrow has been silting up since the dredger was sold.",
                "The county will not pay for boats that are longer than this limit allows in the channel.",
                "Houses on the quay were damaged by the waves of the grounding, too, he added.",
                "The two had sailed together on the Marigold and on two of her sister ships before.",
                "Many others of the passengers were still asleep when the ferry touched the ground.",
                "Officials on the quay believe that around 20 were still on board at that time.",
                "Ines Calloway, harbour master, resigns Harbour master Ines Calloway said on Monday that she would go.",
                "All safe after ferry grounding The ferry ran aground on a sandbank off Port Harrow late on Sunday.",
                "Ferry Marigold Runs Aground Off Port Harrow With 212 Aboard The ferry Marigold ran aground on a sandbank late on Sunday.",
                "Coast Wire assumes no responsibility for what its readers write of the harbour and its ferries.",
                "This article was first published by the Coast Wire and is used with permission.",
                "Write to desk@example.org with what you saw of the grounding of the Marigold.",
                "Что с паромом, читайте также в нашем большом материале о порте и его истории."
            })
    void fragmentsPromotionAndOwnVoicesAreNot(String sentence) {
        assertThat(Quotable.test(sentence)).isFalse();
    }
}
