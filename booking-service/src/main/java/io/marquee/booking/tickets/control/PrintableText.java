package io.marquee.booking.tickets.control;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Makes a text printable in a font that has not every character. Scripts that the font lacks, or that need shaping
 * (Devanagari, Tamil, Arabic…), are written in Latin letters as ICU romanises them: दंगल becomes "dangala". What is still
 * missing after that becomes its plain letter, or is left out.
 */
final class PrintableText {

    private static final Set<UnicodeScript> PRINTED_AS_THEY_ARE = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private static final int SPACE = ' ';

    private final IntPredicate inFont;

    /** @param inFont whether the font has a code point */
    PrintableText(IntPredicate inFont) {
        this.inFont = inFont;
    }

    /** The text with no character that the font lacks; white space of any kind is one space. */
    String of(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var familiar = isFamiliar(composed) ? composed : Romanisation.ANY_TO_LATIN.transliterate(composed);
        var printable = new StringBuilder();
        familiar.codePoints().forEach(character -> append(printable, character));
        return printable.toString().strip().replaceAll(" +", " ");
    }

    private void append(StringBuilder printable, int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            printable.appendCodePoint(SPACE);
        } else if (inFont.test(character)) {
            printable.appendCodePoint(character);
        } else {
            Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                    .codePoints()
                    .filter(inFont)
                    .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                    .forEach(printable::appendCodePoint);
        }
    }

    private static boolean isFamiliar(String text) {
        return text.codePoints().mapToObj(UnicodeScript::of).allMatch(PRINTED_AS_THEY_ARE::contains);
    }

    /** Loaded only when a text needs it: the rules take some megabytes. */
    private static final class Romanisation {

        static final Transliterator ANY_TO_LATIN = Transliterator.getInstance("Any-Latin; NFC");
    }
}
