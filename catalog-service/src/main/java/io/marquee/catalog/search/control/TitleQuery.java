package io.marquee.catalog.search.control;

import java.util.ArrayList;
import java.util.List;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Operator;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * How well a title fits what somebody typed, in steps that no other merit outweighs: the title itself; a title that
 * begins so; all the words; words that begin so; and at last words, or the whole title, with a few letters wrong. Case,
 * accents and punctuation never count, and "spiderman" is "Spider-Man".
 */
final class TitleQuery {

    private static final float THE_TITLE = 1000;
    private static final float BEGINS_SO = 500;
    private static final float ALL_WORDS = 200;
    private static final float BEGINNINGS = 100;

    /** Of a long title one word in four may be missing. */
    private static final String MOST_WORDS = "3<75%";

    private TitleQuery() {}

    static boolean canAsk(String q) {
        return q.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** @param q with a letter or digit, as {@link #canAsk} tests */
    static Query of(String q) {
        var ways = new ArrayList<Query>();
        ways.add(always(
                THE_TITLE,
                Query.of(query -> query.term(term -> term.field("title.joined").value(FieldValue.of(q))))));
        ways.add(always(
                BEGINS_SO,
                Query.of(query ->
                        query.prefix(prefix -> prefix.field("title.joined").value(q)))));
        ways.add(always(ALL_WORDS, words("title", q)));
        ways.add(always(BEGINNINGS, words("title.beginnings", q)));
        ways.addAll(almost(q));
        return Query.of(query -> query.disMax(best -> best.queries(ways)));
    }

    private static List<Query> almost(String q) {
        return List.of(
                Query.of(query -> query.match(match -> match.field("title")
                        .query(FieldValue.of(q))
                        .fuzziness("AUTO")
                        .minimumShouldMatch(MOST_WORDS))),
                Query.of(query -> query.fuzzy(fuzzy ->
                        fuzzy.field("title.joined").value(FieldValue.of(q)).fuzziness("AUTO"))));
    }

    private static Query words(String field, String q) {
        return Query.of(query ->
                query.match(match -> match.field(field).query(FieldValue.of(q)).operator(Operator.And)));
    }

    private static Query always(float score, Query filter) {
        return Query.of(
                query -> query.constantScore(constant -> constant.filter(filter).boost(score)));
    }
}
