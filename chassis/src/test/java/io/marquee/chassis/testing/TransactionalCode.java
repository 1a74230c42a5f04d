package io.marquee.chassis.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Set;

/** Code that says of itself that it runs in a transaction. */
final class TransactionalCode {

    private static final Set<TxType> WITHOUT = Set.of(TxType.NOT_SUPPORTED, TxType.NEVER);

    private TransactionalCode() {}

    /** Calls of a method from there. */
    static DescribedPredicate<JavaMethodCall> calls(Class<?> owner, String method) {
        return DescribedPredicate.describe(
                "is a call of " + owner.getSimpleName() + "." + method + " in a transaction",
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getName().equals(method)
                        && isInTransaction(call.getOrigin()));
    }

    private static boolean isInTransaction(JavaCodeUnit code) {
        return code.tryGetAnnotationOfType(Transactional.class)
                .or(() -> code.getOwner().tryGetAnnotationOfType(Transactional.class))
                .map(transactional -> !WITHOUT.contains(transactional.value()))
                .orElse(false);
    }
}
