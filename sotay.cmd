@echo off
rem Starts Sotay: finds a JDK, builds the program when it is missing, runs it.
rem SOTAY_JAVA_OPTS adds options for the Java machine, such as -Xmx4g.
setlocal EnableDelayedExpansion
set "SOTAY_HOME=%~dp0"
if "%SOTAY_HOME:~-1%"=="\" set "SOTAY_HOME=%SOTAY_HOME:~0,-1%"
set "FOUND="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do if not defined FOUND call :try "%%~d"
if not defined FOUND (
  echo sotay: no JDK 21 or newer found. Install one, for example Temurin 25 from adoptium.net, or set JAVA_HOME to it. 1>&2
  exit /b 2
)
set "JAR=%SOTAY_HOME%\sotay.jar"
if exist "%SOTAY_HOME%\pom.xml" (
  set "JAR=%SOTAY_HOME%\target\sotay.jar"
  rem Maven itself sees which sources are newer.
  powershell -NoProfile -Command "$b='%SOTAY_HOME%\target\.built'; if (!(Test-Path $b)) {exit 1}; $t=(Get-Item $b).LastWriteTime; if (Get-ChildItem '%SOTAY_HOME%\pom.xml','%SOTAY_HOME%\src\main' -Recurse -File | Where-Object {$_.LastWriteTime -gt $t} | Select-Object -First 1) {exit 1}"
  if errorlevel 1 (
    where mvn >nul 2>nul || (echo sotay: Maven is needed to build from sources and 'mvn' isn't on the PATH. 1>&2 & exit /b 2)
    echo sotay: building, a few minutes the first time ... 1>&2
    pushd "%SOTAY_HOME%"
    set "JAVA_HOME=!FOUND!"
    call mvn -B -q -Dapp package 1>&2 || (popd & echo sotay: the build failed; the lines above say where. 1>&2 & exit /b 2)
    popd
    type nul > "%SOTAY_HOME%\target\.built"
  )
)
if not exist "%JAR%" (
  echo sotay: %JAR% is missing. Unpack the whole zip into one folder and start 'sotay' there. 1>&2
  exit /b 2
)
rem Short commands end before the optimising compiler pays off.
set "COMPILER=-XX:TieredStopAtLevel=1"
for %%c in (build crawl serve verify eval train) do if "%~1"=="%%c" set "COMPILER="
rem VnCoreNLP's models, where there are some, come on top of what Sotay itself needs.
set "HEAP=1g"
set "NLP=%USERPROFILE%\.sotay\vncorenlp"
if exist "%SOTAY_HOME%\sotay.yaml" for /f "tokens=1,* delims=: " %%a in ('findstr /b "vncorenlp:" "%SOTAY_HOME%\sotay.yaml"') do set "NLP=%%~b"
for %%c in (annotate build demo) do if "%~1"=="%%c" if exist "%NLP%\VnCoreNLP*.jar" set "HEAP=2g"
chcp 65001 >nul
"%FOUND%\bin\java" -Xmx%HEAP% -XX:+UseSerialGC %COMPILER% --enable-native-access=ALL-UNNAMED -Djdk.console=java.base -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dsotay.home=%SOTAY_HOME%" %SOTAY_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\java.exe" goto :eof
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do (
  for /f "tokens=1 delims=." %%m in ("%%~v") do if %%m GEQ 21 set "FOUND=%~1"
)
goto :eof
