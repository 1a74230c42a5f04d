package io.marquee.catalog.rules.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.context.Context;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;

/** Translates between Java's values and those of FEEL. Numbers stay exact decimals in both directions. */
final class Feel {

    private Feel() {}

    /** @param value of a kind that JSON has */
    static Val of(Object value) {
        return switch (value) {
            case null -> ValNull$.MODULE$;
            case String text -> new ValString(text);
            case Boolean bool -> new ValBoolean(bool);
            case Number number -> new ValNumber(new scala.math.BigDecimal(new BigDecimal(number.toString())));
            case List<?> list -> list(list);
            case Map<?, ?> map -> context(map);
            default -> throw new IllegalArgumentException("No fact of a booking is a " + value.getClass());
        };
    }

    static Object toJava(Object value) {
        return switch (value) {
            case ValString text -> text.value();
            case ValBoolean bool -> bool.value();
            case ValNumber number -> number.value().bigDecimal();
            case ValList list -> toJava(list);
            case ValContext context -> toJava(context);
            case ValNull$ ignored -> null;
            default -> String.valueOf(value);
        };
    }

    private static Val list(List<?> values) {
        var items = new ArrayList<Val>();
        values.forEach(value -> items.add(of(value)));
        return new ValList(CollectionConverters.asScala(items).toList());
    }

    private static Val context(Map<?, ?> values) {
        var variables = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> variables.put(String.valueOf(name), of(value)));
        return new ValContext(new Context.StaticContext(
                Map$.MODULE$.from(CollectionConverters.asScala(variables)), Map$.MODULE$.empty()));
    }

    private static List<Object> toJava(ValList list) {
        var items = new ArrayList<Object>();
        CollectionConverters.asJava(list.itemsAsSeq()).forEach(item -> items.add(toJava(item)));
        return items;
    }

    private static Map<String, Object> toJava(ValContext context) {
        var values = new LinkedHashMap<String, Object>();
        CollectionConverters.asJava(context.context().variableProvider().getVariables())
                .forEach((name, value) -> values.put(name, toJava(value)));
        return values;
    }
}
