package io.marquee.sandbox.provider;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a provider of its own. */
abstract class SandboxTest {

    @TempDir
    Path folder;

    Sandbox sandbox;

    @BeforeEach
    void startSandbox() {
        sandbox = new Sandbox(folder);
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }
}
