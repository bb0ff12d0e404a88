@echo off
rem Runs Culprit from this folder: finds a Java, builds on first use, keeps a class archive for quick starts.
rem
rem   CULPRIT_JAVA  the folder of a JDK to use instead of the one found
rem   CULPRIT_OPTS  options for the Java virtual machine, such as -Xmx2g
rem
rem It builds when there is no target\culprit.jar; after a change of the sources, delete that file.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "root=%%~fI"
set "jar=%root%\target\culprit.jar"

rem --- Java ---------------------------------------------------------------------------------------------------------
set "java="
set "program=java.exe"
if not exist "%jar%" set "program=javac.exe"
if not defined CULPRIT_JAVA goto search
call :accept "%CULPRIT_JAVA%"
if defined java goto found
>&2 echo culprit: CULPRIT_JAVA is not the folder of a Java 17 or newer with bin\%program%
exit /b 1

:search
if defined JAVA_HOME call :accept "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" for %%I in ("%%~dp$PATH:J..") do call :accept "%%~fI"
for /d %%D in (
    "%ProgramFiles%\Eclipse Adoptium\*"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*"
    "%ProgramFiles%\Microsoft\jdk*"
    "%ProgramFiles%\Amazon Corretto\*"
    "%ProgramFiles%\Zulu\*"
    "%ProgramFiles%\Java\*"
) do call :accept "%%~fD"
if defined java goto found
>&2 echo culprit: needs a JDK 17 or newer and found none.
>&2 echo culprit: Get one from https://adoptium.net/ or with: winget install EclipseAdoptium.Temurin.17.JDK
>&2 echo culprit: If it is installed already, set CULPRIT_JAVA or JAVA_HOME to its folder.
exit /b 1

rem --- building -----------------------------------------------------------------------------------------------------
:found
if exist "%jar%" goto built
if not exist "%root%\target" md "%root%\target"
set "lock=%root%\target\build.lock"
set "log=%root%\target\build.log"
md "%lock%" 2>nul && goto build
>&2 echo culprit: waiting for another culprit to finish building; if there is none, remove "%lock%"
:wait
ping -n 2 127.0.0.1 >nul
if exist "%lock%" goto wait
goto found

:build
>&2 echo culprit: building from source, once; takes about a minute. Log: "%log%"
if exist "%root%\target\archive" rd /s /q "%root%\target\archive"
pushd "%root%"
set "JAVA_HOME=%java%"
call mvnw.cmd -q -B -Dquick package <nul >"%log%" 2>&1
set "outcome=%ERRORLEVEL%"
popd
rd "%lock%"
if "%outcome%"=="0" if exist "%jar%" goto built
type "%log%" >&2
>&2 echo culprit: the build failed; its log is in "%log%"
exit /b 1

rem --- quick starts -------------------------------------------------------------------------------------------------
:built
rem What runs below Culprit stays silent: the virtual machine's log, java.util.logging (Lucene uses it), and the
rem warnings of newer Javas about native access and Unsafe (Lucene maps files through both).
set "quiet=-Xlog:disable -Djava.util.logging.config.file=NUL --enable-native-access=ALL-UNNAMED"
if %major% GEQ 23 set "quiet=%quiet% --sun-misc-unsafe-memory-access=allow"
set "dump=-XX:ArchiveClassesAtExit"
set "use=-XX:SharedArchiveFile"
if %major% GEQ 25 set "dump=-XX:AOTCacheOutput"
if %major% GEQ 25 set "use=-XX:AOTCache"
set "archive=%root%\target\archive\java-%version%"
if exist "%archive%" goto run
if not exist "%root%\target\archive" md "%root%\target\archive" 2>nul
>&2 echo culprit: preparing quick starts with Java %version%, once; takes some seconds
set "bundle="
for /d %%C in ("%root%\corpus\*") do for /d %%F in ("%%~fC\fires-*") do (
    if not defined bundle if exist "%%~fF\bundle\" set "bundle=%%~fF\bundle"
)
if not defined bundle goto rehearse_help
"%java%\bin\java.exe" %quiet% "%dump%=%archive%" -jar "%jar%" analyze --index "%archive%.index" "%bundle%" <nul >nul 2>&1
if not errorlevel 1 goto rehearsed
:rehearse_help
"%java%\bin\java.exe" %quiet% "%dump%=%archive%" -jar "%jar%" --help <nul >nul 2>&1
:rehearsed
if exist "%archive%.index" rd /s /q "%archive%.index"

rem --- run ----------------------------------------------------------------------------------------------------------
:run
set "shared="
if exist "%archive%" set shared="%use%=%archive%"
rem A run is short and its user waits for all of it: this collector takes the least time for the whole of it.
set "collector="
echo "%CULPRIT_OPTS% %JAVA_TOOL_OPTIONS% %JDK_JAVA_OPTIONS%" | findstr /r /c:"Use.*GC" >nul || set "collector=-XX:+UseParallelGC"
"%java%\bin\java.exe" %quiet% %collector% %shared% %CULPRIT_OPTS% "-Dculprit.home=%root%" -jar "%jar%" %*
exit /b %ERRORLEVEL%

rem Sets java, version and major if the folder holds a Java that will do and none has been found before.
:accept
if defined java exit /b 0
if not exist "%~1\bin\%program%" exit /b 0
if not exist "%~1\release" exit /b 0
set "version="
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b /c:"JAVA_VERSION=" "%~1\release"`) do set "version=%%~V"
if not defined version exit /b 0
for /f "delims=.-+" %%M in ("%version%") do set "major=%%M"
if %major% LSS 17 exit /b 0
set "java=%~1"
exit /b 0
