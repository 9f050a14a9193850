package newsfold;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The plan of the house: which room may import which, and what stays inside one. */
@AnalyzeClasses(packages = "newsfold", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String[] OUTSIDE_PURE = {
        "java..",
        "org.jsoup..",
        "org.jspecify..",
        "com.fasterxml.jackson.core..",
        "com.fasterxml.jackson.databind..",
        // the Public Suffix List: no more than a text library
        "crawlercommons.domains..",
        "org.mozilla.universalchardet..",
        "org.apache.lucene.analysis.."
    };

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("newsfold.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule readingHasNoCycles =
            slices().matching("newsfold.read.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatIsReadKnowsNoWayOfReading = noClasses()
            .that()
            .resideInAPackage("newsfold.read")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("newsfold.read.*..");

    @ArchTest
    static final ArchRule readIsPure = room("read", OUTSIDE_PURE);

    @ArchTest
    static final ArchRule mergeIsPure = room("merge", OUTSIDE_PURE, "read");

    @ArchTest
    static final ArchRule compareIsPure = room("compare", OUTSIDE_PURE, "read", "merge");

    @ArchTest
    static final ArchRule composeIsPure = room("compose", OUTSIDE_PURE, "read", "merge", "compare");

    @ArchTest
    static final ArchRule gatherReads = imports("gather", "read", "measure");

    @ArchTest
    static final ArchRule renderKnowsThePureRooms = imports("render", "read", "merge", "compare", "compose");

    @ArchTest
    static final ArchRule deliverKnowsLettersOnly = imports("deliver", "database", "dkim", "measure");

    @ArchTest
    static final ArchRule dkimIsPure = room("dkim", new String[] {"java..", "org.jspecify..", "org.bouncycastle.."});

    @ArchTest
    static final ArchRule subscribersKnowDelivery = imports("subscribers", "deliver", "database");

    @ArchTest
    static final ArchRule bounceKnowsWhatWasSentToWhom =
            imports("bounce", "deliver", "subscribers", "database", "measure");

    @ArchTest
    static final ArchRule checkLooksAtMail = imports("check", "deliver", "bounce", "dkim");

    @ArchTest
    static final ArchRule lintKnowsMessagesOnly =
            room("lint", new String[] {"java..", "org.jsoup..", "org.jspecify..", "jakarta.mail.."});

    @ArchTest
    static final ArchRule backupKnowsTheLedgerAlone = imports("backup", "database", "deliver");

    @ArchTest
    static final ArchRule publishKnowsAllBeforeIt = imports(
            "publish", "read", "merge", "compare", "compose", "gather", "render", "deliver", "subscribers", "measure");

    @ArchTest
    static final ArchRule personKnowsWhereReadersStand = imports("person", "deliver", "subscribers", "database");

    @ArchTest
    static final ArchRule frontKnowsWhatIsPublished =
            imports("front", "publish", "person", "subscribers", "render", "deliver", "compose");

    @ArchTest
    static final ArchRule scheduleStartsWork =
            imports("schedule", "gather", "publish", "deliver", "subscribers", "compose", "bounce", "measure", "keep");

    @ArchTest
    static final ArchRule sampleStandsAlone = imports("sample");

    @ArchTest
    static final ArchRule databaseStandsAlone = imports("database", "measure");

    @ArchTest
    static final ArchRule keepStandsAlone = imports("keep");

    @ArchTest
    static final ArchRule measureStandsAlone = imports("measure");

    @ArchTest
    static final ArchRule onlyStoresKnowSql = noClasses()
            .that(not(resideInAnyPackage("newsfold.database..", "newsfold.cli..")))
            .and(not(storeOrItsPart()))
            .should()
            .callMethodWhere(itSpeaksSql())
            .because("SQL stands in stores, which have plural names");

    @ArchTest
    static final ArchRule oneClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .because("the clock is injected, so that tests can move it");

    @ArchTest
    static final ArchRule noDrawers = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    private static ArchRule imports(String room, String... others) {
        return classes()
                .that()
                .resideInAPackage("newsfold." + room + "..")
                .should()
                .onlyDependOnClassesThat(outsideTheHouse().or(resideInAnyPackage(rooms(room, others))));
    }

    private static ArchRule room(String room, String[] libraries, String... others) {
        return classes()
                .that()
                .resideInAPackage("newsfold." + room + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(libraries)
                        .or(resideInAnyPackage(rooms(room, others)))
                        // arrays of primitives belong to no package
                        .or(resideInAnyPackage("")));
    }

    private static DescribedPredicate<JavaClass> outsideTheHouse() {
        return not(resideInAnyPackage("newsfold.."));
    }

    private static DescribedPredicate<JavaClass> storeOrItsPart() {
        return simpleNameEndingWith("s").or(new DescribedPredicate<>("a part of a store") {
            @Override
            public boolean test(JavaClass type) {
                return type.getEnclosingClass()
                        .map(outer -> outer.getSimpleName().endsWith("s"))
                        .orElse(false);
            }
        });
    }

    /** Opening a transaction is everybody's right; what is said in it is the stores'. */
    private static DescribedPredicate<JavaMethodCall> itSpeaksSql() {
        Set<String> speaking = Set.of("createQuery", "createUpdate", "createCall", "prepareBatch", "execute", "select");
        return new DescribedPredicate<>("it speaks SQL") {
            @Override
            public boolean test(JavaMethodCall call) {
                return call.getTargetOwner().getPackageName().startsWith("org.jdbi")
                        && speaking.contains(call.getTarget().getName());
            }
        };
    }

    private static String[] rooms(String room, String... others) {
        String[] all = new String[others.length + 1];
        all[0] = "newsfold." + room + "..";
        for (int i = 0; i < others.length; i++) {
            all[i + 1] = "newsfold." + others[i] + "..";
        }
        return all;
    }
}
