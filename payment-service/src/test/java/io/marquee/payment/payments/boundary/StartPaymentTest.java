package io.marquee.payment.payments.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartPaymentTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example/back?x=1", "http://127.0.0.1:3000/", "HTTPS://shop.example"})
    void customersReturnToAWebPage(String url) {
        assertEquals(url, new StartPayment(null, url).checkedReturnUrl().toString());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/back",
                "shop.example/back",
                "javascript:alert(1)",
                "ftp://shop.example",
                "https:///x",
                "https://a b"
            })
    void nothingElseIsAReturnUrl(String url) {
        var refused = assertThrows(BusinessException.class, () -> new StartPayment(null, url).checkedReturnUrl());
        assertEquals(ErrorCode.VALIDATION_ERROR, refused.code());
    }
}
