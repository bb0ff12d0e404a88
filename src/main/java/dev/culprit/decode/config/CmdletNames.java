package dev.culprit.decode.config;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out which cmdlet printed something: from the type of its objects or from the name of the file. */
final class CmdletNames {
    static final String ADVANCED_PROPERTY = "Get-NetAdapterAdvancedProperty";
    static final String TEST_CONNECTION = "Test-NetConnection";

    /** Class of an object, without name space, to the cmdlet that returns it; from the cmdlets' documented outputs. */
    private static final Map<String, String> BY_CLASS = ignoringCase(Map.ofEntries(
            entry("MSFT_NetAdapterAdvancedPropertySettingData", ADVANCED_PROPERTY),
            entry("MSFT_NetAdapter", "Get-NetAdapter"),
            entry("MSFT_NetAdapterHardwareInfoSettingData", "Get-NetAdapterHardwareInfo"),
            entry("MSFT_NetAdapterQosSettingData", "Get-NetAdapterQos"),
            entry("MSFT_NetAdapterRdmaSettingData", "Get-NetAdapterRdma"),
            entry("MSFT_NetAdapterRssSettingData", "Get-NetAdapterRss"),
            entry("MSFT_NetAdapterStatisticsSettingData", "Get-NetAdapterStatistics"),
            entry("MSFT_NetAdapterVmqSettingData", "Get-NetAdapterVmq"),
            entry("MSFT_NetIPAddress", "Get-NetIPAddress"),
            entry("MSFT_NetIPInterface", "Get-NetIPInterface"),
            entry("MSFT_NetQosDcbxSettingData", "Get-NetQosDcbxSetting"),
            entry("MSFT_NetQosFlowControlSettingData", "Get-NetQosFlowControl"),
            entry("MSFT_NetQosPolicySettingData", "Get-NetQosPolicy"),
            entry("MSFT_NetQosTrafficClassSettingData", "Get-NetQosTrafficClass"),
            entry("MSFT_NetRoute", "Get-NetRoute"),
            entry("MSFT_SmbClientConfiguration", "Get-SmbClientConfiguration"),
            entry("MSFT_SmbClientNetworkInterface", "Get-SmbClientNetworkInterface"),
            entry("MSFT_SmbMultichannelConnection", "Get-SmbMultichannelConnection"),
            entry("MSFT_SmbServerConfiguration", "Get-SmbServerConfiguration"),
            entry("MSFT_SmbServerNetworkInterface", "Get-SmbServerNetworkInterface"),
            entry("MSFT_Disk", "Get-Disk"),
            entry("MSFT_PhysicalDisk", "Get-PhysicalDisk"),
            entry("MSFT_StorageJob", "Get-StorageJob"),
            entry("MSFT_StoragePool", "Get-StoragePool"),
            entry("MSFT_StorageSubSystem", "Get-StorageSubSystem"),
            entry("MSFT_VirtualDisk", "Get-VirtualDisk"),
            entry("MSFT_Volume", "Get-Volume"),
            entry("Cluster", "Get-Cluster"),
            entry("ClusterGroup", "Get-ClusterGroup"),
            entry("ClusterNetwork", "Get-ClusterNetwork"),
            entry("ClusterNode", "Get-ClusterNode"),
            entry("ClusterResource", "Get-ClusterResource"),
            entry("ClusterSharedVolume", "Get-ClusterSharedVolume"),
            entry("ClusterSharedVolumeStateInfo", "Get-ClusterSharedVolumeState"),
            entry("EventLogConfiguration", "Get-WinEvent"),
            entry("Feature", "Get-WindowsFeature"),
            entry("Win32_QuickFixEngineering", "Get-HotFix"),
            entry("VirtualMachine", "Get-VM"),
            entry("VMHost", "Get-VMHost"),
            entry("VMNetworkAdapter", "Get-VMNetworkAdapter"),
            entry("VMInternalNetworkAdapter", "Get-VMNetworkAdapter"),
            entry("VMNetworkAdapterVlanSetting", "Get-VMNetworkAdapterVlan"),
            entry("VMSwitch", "Get-VMSwitch"),
            entry("TestNetConnectionResult", TEST_CONNECTION)));

    /** Usual spelling of each cmdlet, found by any. */
    private static final Map<String, String> SPELLED =
            ignoringCase(BY_CLASS.values().stream().distinct().collect(Collectors.toMap(name -> name, name -> name)));

    /** WMI classes go by their own name: no cmdlet is made for them. */
    private static final Pattern WMI_CLASS = Pattern.compile("\\bWin32_[A-Za-z]\\w*", Pattern.CASE_INSENSITIVE);

    private static final Pattern WMI_COMMAND =
            Pattern.compile("(?<![\\w-])(?:Get-CimInstance|Get-WmiObject|gcim|gwmi)\\b", Pattern.CASE_INSENSITIVE);

    /** The filter manager's console tool, as command or in the name of a file. */
    private static final Pattern FILTER_MANAGER =
            Pattern.compile("\\bfltmc(?:\\.exe)?(?:[\\s-]+(instances|filters))?\\b", Pattern.CASE_INSENSITIVE);

    /** Collectors name a file after the cmdlet, with or without its hyphen: {@code GetNetAdapter.xml}. */
    private static final Pattern FILE_NAME =
            Pattern.compile("\\A(Debug|Get|Show|Test)-?([A-Za-z][A-Za-z0-9]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMAND = Pattern.compile(
            "(?<![\\w-])(?:(?:Debug|Get|Show|Test)-[A-Za-z]\\w*|tnc)(?![\\w-])", Pattern.CASE_INSENSITIVE);

    private CmdletNames() {}

    /**
     * Returns the cmdlet whose objects have this type; empty if the table does not know it.
     *
     * @param typeName full type, such as {@code …CimInstance#ROOT/StandardCimv2/MSFT_NetAdapter}
     */
    static Optional<String> ofType(String typeName) {
        String className = typeName.replaceFirst("^.*[./#\\\\]", "");
        String known = BY_CLASS.get(className);
        boolean wmi = known == null && WMI_CLASS.matcher(className).matches();
        return wmi ? Optional.of(className) : Optional.ofNullable(known);
    }

    /** Returns the cmdlet a file is named after, or "". */
    static String ofFile(String fileName) {
        Matcher matcher = FILE_NAME.matcher(fileName);
        if (!matcher.find()) {
            return ofTool(fileName.replaceFirst("\\.\\w{1,4}$", ""));
        }
        String verb = matcher.group(1);
        return spelled(verb + "-" + matcher.group(2));
    }

    /** Returns the WMI class or console tool a text names, or "". */
    private static String ofTool(String text) {
        Matcher wmiClass = WMI_CLASS.matcher(text);
        if (wmiClass.find()) {
            return ofType(wmiClass.group()).orElse(wmiClass.group());
        }
        Matcher filters = FILTER_MANAGER.matcher(text);
        if (filters.find()) {
            return "fltmc "
                    + Optional.ofNullable(filters.group(1)).orElse("filters").toLowerCase(Locale.ROOT);
        }
        return "";
    }

    /**
     * Returns the cmdlet of a command line whose objects are printed: the last that gets or tests something, at best
     * outside braces and parentheses; "" if there is none.
     */
    static String ofCommand(String command) {
        String cmdlet = lastIn(outsideBrackets(command));
        cmdlet = cmdlet.isEmpty() ? lastIn(command) : cmdlet;
        return cmdlet.isEmpty() || WMI_COMMAND.matcher(command).find()
                ? Optional.of(ofTool(command)).filter(tool -> !tool.isEmpty()).orElse(cmdlet)
                : cmdlet;
    }

    private static String outsideBrackets(String command) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            depth += c == '(' || c == '{' ? 1 : 0;
            depth -= depth > 0 && (c == ')' || c == '}') ? 1 : 0;
            outside.append(depth == 0 ? c : ' ');
        }
        return outside.toString();
    }

    private static String lastIn(String command) {
        Matcher matcher = COMMAND.matcher(command);
        String last = "";
        while (matcher.find()) {
            last = matcher.group();
        }
        return last.equalsIgnoreCase("tnc") ? TEST_CONNECTION : spelled(last);
    }

    /** Returns the cmdlet whose objects alone have these properties, or "". */
    static String ofProperties(PrintedObject object) {
        if (object.has("RegistryKeyword") && (object.has("RegistryValue") || object.has("DisplayValue"))) {
            return ADVANCED_PROPERTY;
        }
        boolean tested = object.has("TcpTestSucceeded") || object.has("PingSucceeded");
        return tested && object.has("ComputerName") ? TEST_CONNECTION : "";
    }

    /** Returns a cmdlet's name in its usual spelling where the table knows it, else as given. */
    static String spelled(String cmdlet) {
        return SPELLED.getOrDefault(cmdlet, cmdlet);
    }

    private static Map<String, String> ignoringCase(Map<String, String> names) {
        Map<String, String> ignoring = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ignoring.putAll(names);
        return ignoring;
    }
}
