package dev.culprit.decode.config;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells which object the settings of a cmdlet belong to, and which computer it is on. */
final class ObjectIdentity {
    private static final List<String> USUAL = List.of("Name", "InterfaceAlias", "FriendlyName", "ID");

    /** Where the usual properties are missing, shared by many objects or, as Name of the NetIP classes, not for people. */
    private static final Map<String, List<String>> BY_CMDLET = Map.ofEntries(
            entry("Get-ItemProperty", List.of()),
            entry("Get-Disk", List.of("Number", "FriendlyName")),
            entry("Get-HotFix", List.of("HotFixID")),
            entry("Get-NetIPAddress", List.of("InterfaceAlias", "IPAddress")),
            entry("Get-NetIPInterface", List.of("InterfaceAlias")),
            entry("Get-NetRoute", List.of("DestinationPrefix")),
            entry("Get-NetQosDcbxSetting", List.of("InterfaceAlias")),
            entry("Get-NetQosFlowControl", List.of("Priority", "Name")),
            entry("Get-SmbMultichannelConnection", List.of("ServerName")),
            entry("Get-SmbServerNetworkInterface", List.of("FriendlyName", "InterfaceIndex")),
            entry("Get-VMNetworkAdapterVlan", List.of("VMNetworkAdapterName", "ParentAdapter.Name")),
            entry("Get-WinEvent", List.of("LogName")),
            entry("Win32_OperatingSystem", List.of()),
            entry("fltmc instances", List.of("Filter")),
            entry("fltmc filters", List.of("FilterName")));

    /** What the cluster and its storage say concerns them, whichever node was asked. */
    private static final Pattern OF_THE_CLUSTER = Pattern.compile(
            "Get-(?:Cluster\\w*|StoragePool|StorageJob|StorageSubSystem|StorageTier|StorageEnclosure|StorageFaultDomain"
                    + "|StorageNode|VirtualDisk|PhysicalDisk\\w*)",
            Pattern.CASE_INSENSITIVE);

    private static final String REGISTRY_PROVIDER = "::";

    private ObjectIdentity() {}

    /** Returns the object, such as the name of an adapter or policy; "" if there is only one per computer. */
    static String subject(String cmdlet, PrintedObject object) {
        if (cmdlet.equals("Get-ItemProperty")) {
            String path = object.first("PSPath");
            return path.substring(path.indexOf(REGISTRY_PROVIDER) < 0 ? 0 : path.indexOf(REGISTRY_PROVIDER) + 2);
        }
        String subject = object.first(BY_CMDLET.getOrDefault(cmdlet, USUAL).toArray(String[]::new));
        boolean ofMachine = cmdlet.startsWith("Get-VMNetworkAdapter")
                && !object.first("VMName", "ParentAdapter.VMName").isEmpty()
                && !object.first("IsManagementOs").equalsIgnoreCase("true");
        return ofMachine ? object.first("VMName", "ParentAdapter.VMName") + "\\" + subject : subject;
    }

    /** Returns the computer an object names; "" if it names none, or if it concerns the whole cluster. */
    static String computer(String cmdlet, PrintedObject object) {
        if (OF_THE_CLUSTER.matcher(cmdlet).matches()) {
            return "";
        }
        String told = object.first("SystemName", "PSComputerName", "CimSystemName");
        if (told.isEmpty() && (cmdlet.startsWith("Win32_") || cmdlet.equals("Get-HotFix"))) {
            told = object.first("CSName", "__SERVER", "Source");
        }
        if (told.isEmpty() && cmdlet.startsWith("Get-VM")) {
            told = object.first("ComputerName");
        }
        return told.equalsIgnoreCase("localhost") ? "" : told;
    }
}
