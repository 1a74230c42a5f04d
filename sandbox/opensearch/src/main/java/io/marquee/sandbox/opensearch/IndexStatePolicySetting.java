package io.marquee.sandbox.opensearch;

import java.util.List;
import org.opensearch.common.settings.Setting;
import org.opensearch.common.settings.Setting.Property;
import org.opensearch.plugins.Plugin;

/**
 * Accepts the index setting by which Tasklist names its retention policy. The policies themselves come with OpenSearch's
 * index state management plugin, which is not on Maven Central; a sandbox has nothing to expire.
 */
public final class IndexStatePolicySetting extends Plugin {

    private static final Setting<String> POLICY = Setting.simpleString(
            "index.plugins.index_state_management.policy_id", Property.IndexScope, Property.Dynamic);

    @Override
    public List<Setting<?>> getSettings() {
        return List.of(POLICY);
    }
}
