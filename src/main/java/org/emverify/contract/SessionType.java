package org.emverify.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** The twelve values of the page's table "Parameters", row SessionType. The page lists names and gives no meanings. */
@API(status = API.Status.STABLE)
public enum SessionType {
    CATALOG_CONSOLIDATION("CatalogConsolidation"),
    CATALOG_CRAWL_JOB("CatalogCrawlJob"),
    CATALOG_REPLICATION_JOB("CatalogReplicationJob"),
    COLLECT_JOB("CollectJob"),
    SECURITY_SCOPES_REBUILD("SecurityScopesRebuild"),
    VC_PLUGIN_JOB("VcPluginJob"),
    LIC_AUTO_UPDATE("LicAutoUpdate"),
    DATABASE_MAINTENANCE("DatabaseMaintenance"),
    HISTORY_COLLECT_JOB("HistoryCollectJob"),
    LICENSE_REVOKE("LicenseRevoke"),
    SYNC_CHECK_FOR_PRODUCT_UPDATES_OPTION("SyncCheckForProductUpdatesOption"),
    LOG_EXPORT("LogExport");

    private final String wireName;

    SessionType(String wireName) {
        this.wireName = wireName;
    }

    /** The listed type of that name, or empty: what the page does not list is a finding, not an exception. */
    public static Optional<SessionType> listedAs(String wireName) {
        return Arrays.stream(values()).filter(v -> v.wireName.equals(wireName)).findFirst();
    }

    /** All names of the list, in the page's order. */
    public static List<String> wireNames() {
        return Arrays.stream(values()).map(SessionType::wireName).toList();
    }

    /** The name as it stands in XML and JSON. */
    public String wireName() {
        return wireName;
    }
}
