package dev.culprit.decode.config;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives a value the name its property has in the class of the object, where a table or list prints another.
 *
 * <p>Classes: MSFT_NetQosPolicySettingData, MSFT_NetQosTrafficClassSettingData, MSFT_SmbMultichannelConnection,
 * MSFT_SmbServerNetworkInterface, MSFT_NetAdapterHardwareInfoSettingData, MSFT_NetIPInterface as Microsoft documents them;
 * headings as the cmdlets' published examples show them.
 */
final class PropertyNames {
    /** Alias properties of every network cmdlet. */
    private static final Map<String, String> EVERYWHERE = Map.of(
            "ifindex", "InterfaceIndex",
            "ifalias", "InterfaceAlias",
            "ifdesc", "InterfaceDescription");

    private static final Map<String, String> NETWORK_INTERFACE_OF_SMB = Map.of(
            "scopename", "ScopeName",
            "interfaceindex", "InterfaceIndex",
            "rsscapable", "RssCapable",
            "rdmacapable", "RdmaCapable",
            "speed", "LinkSpeed",
            "ipaddresses", "IpAddresses",
            "ipaddress", "IpAddress",
            "friendlyname", "FriendlyName");

    private static final Map<String, Map<String, String>> BY_CMDLET = Map.ofEntries(
            entry("Get-SmbClientNetworkInterface", NETWORK_INTERFACE_OF_SMB),
            entry("Get-SmbServerNetworkInterface", NETWORK_INTERFACE_OF_SMB),
            entry(
                    "Get-SmbMultichannelConnection",
                    Map.of(
                            "servername", "ServerName",
                            "clientip", "ClientIpAddress",
                            "serverip", "ServerIpAddress",
                            "clientinterfaceindex", "ClientInterfaceIndex",
                            "serverinterfaceindex", "ServerInterfaceIndex",
                            "clientrsscapable", "ClientRSSCapable",
                            "clientrdmacapable", "ClientRdmaCapable")),
            entry(
                    "Get-NetQosPolicy",
                    Map.of(
                            "template", "TemplateMatchCondition",
                            "user", "UserMatchCondition",
                            "apppathname", "AppPathNameMatchCondition",
                            "ipprotocol", "IPProtocolMatchCondition",
                            "ipport", "IPPortMatchCondition",
                            "netdirectport", "NetDirectPortMatchCondition",
                            "priorityvalue", "PriorityValue8021Action",
                            "dscpvalue", "DSCPAction",
                            "minbandwidthweight", "MinBandwidthWeightAction",
                            "throttlerate", "ThrottleRateAction")),
            entry("Get-NetQosTrafficClass", Map.of("bandwidth", "BandwidthPercentage")),
            entry("Get-NetIPInterface", Map.of("nlmtubytes", "NlMtu")),
            entry(
                    "Get-NetAdapterHardwareInfo",
                    Map.of(
                            "segment", "SegmentNumber",
                            "bus", "BusNumber",
                            "device", "DeviceNumber",
                            "function", "FunctionNumber",
                            "slot", "SlotNumber")),
            entry("Get-VMNetworkAdapterVlan", Map.of("mode", "OperationMode")),
            entry("Get-ClusterSharedVolume", Map.of("node", "OwnerNode")),
            entry("Get-ClusterNode", Map.of("id", "Id")),
            entry("Get-Disk", Map.of("totalsize", "Size")));

    /** What remoting, CIM and the registry provider add to every object: how it came here, not what it is. */
    private static final Set<String> PLUMBING = Set.of(
            "PSComputerName",
            "PSShowComputerName",
            "PSSourceJobInstanceId",
            "RunspaceId",
            "CimClass",
            "CimInstanceProperties",
            "CimSystemProperties",
            "CimSession",
            "__ClassMetadata",
            "PSPath",
            "PSParentPath",
            "PSChildName",
            "PSDrive",
            "PSProvider");

    private PropertyNames() {}

    /** Returns the property a printed name stands for; where none is known, that name without blanks around its words. */
    static String of(String cmdlet, String printed) {
        String letters = printed.replaceAll("[^A-Za-z0-9_]", "").toLowerCase(Locale.ROOT);
        String known = BY_CMDLET.getOrDefault(cmdlet, Map.of()).get(letters);
        if (known != null) {
            return known;
        }
        boolean headingOfWords = printed.matches("[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)+");
        String joined = headingOfWords ? printed.replace(" ", "") : printed;
        return EVERYWHERE.getOrDefault(letters, joined);
    }

    /** Tells whether a property says only how the object came here, also one of an object inside it. */
    static boolean isPlumbing(String name) {
        for (String part : name.split("\\.", -1)) {
            if (PLUMBING.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
